using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>What people are told about why they are asked and what they can ask for in turn: it follows from the basis on which they are written to (privacy rule 1).</summary>
internal sealed record BasisNotice(string Asking, string Rights)
{
    public static BasisNotice For(Programme programme)
    {
        var (sender, controller, name) = (programme.Sender.Name, programme.Controller.Name, programme.Name);
        return programme.DeclaredBasis switch
        {
            null => new(SurveyTexts.AskingByConsent.With(sender, controller, name), SurveyTexts.RightsByConsent),
            { Kind: BasisKind.LegitimateInterests, Notice: var notice } =>
                new(SurveyTexts.AskingByLegitimateInterests.With(sender, controller, name, notice), SurveyTexts.RightsToObject),
            { Notice: var notice } => new(SurveyTexts.AskingByPublicTask.With(sender, controller, name, notice), SurveyTexts.RightsToObject),
        };
    }
}
