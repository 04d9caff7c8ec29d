using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The link by which somebody fetches the copy of their data. It names their request, and nobody who knows the request can make it.</summary>
internal sealed class CopyLink(SurveyToken tokens, PublicUrl publicUrl)
{
    /// <summary>Stands where a survey's link has its round, whose id never begins so.</summary>
    private const string Purpose = "~copy";

    public Uri For(string programme, string request) => publicUrl.At($"copy/{programme}/{tokens.Sign(programme, Purpose, Convert.FromHexString(request))}");

    /// <returns>The request that it is for; null where the link is not one of ours.</returns>
    public string? Request(string programme, string token) => tokens.Invitation(programme, Purpose, token);
}
