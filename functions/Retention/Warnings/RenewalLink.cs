using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The link by which somebody agrees, outside of any survey, that we may ask again.</summary>
internal sealed class RenewalLink(SurveyToken tokens, AlumniTable alumni, ProgrammeTable programmes, PublicUrl publicUrl)
{
    /// <summary>Stands where a survey's link has its round, whose id never begins so.</summary>
    private const string Purpose = "~renewal";

    public Uri For(string programme, string alumnus) => publicUrl.At($"renew/{programme}/{tokens.Sign(programme, Purpose, Convert.FromHexString(alumnus))}");

    /// <returns>Null where the link is not one of ours, or the person is forgotten.</returns>
    public async Task<(Programme Programme, Alumnus Person)?> ResolveAsync(string programme, string token, CancellationToken cancellationToken)
    {
        if (tokens.Invitation(programme, Purpose, token) is not { } alumnus || await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return null;
        foreach (var cohort in current.Cohorts)
        {
            if (await alumni.FindAsync(programme, cohort.Id, alumnus, cancellationToken) is { } person)
                return (current, person);
        }
        return null;
    }
}
