using FollowUp.Shared.Telemetry;

namespace FollowUp.Responses;

/// <summary>Where answers go: under the pseudonym of whom the link belongs to, with the background facts that the programme names.</summary>
internal sealed class ResponseBox(PseudonymKeyTable keys, ResponseTable responses, Measures measures)
{
    /// <returns>False where the round closed meanwhile: then nothing is kept.</returns>
    public async Task<bool> PutAsync(SurveyVisit.Open visit, Response answers, CancellationToken cancellationToken)
    {
        if (await keys.FindOrMakeAsync(KeyScope.Of(visit.Begun.Programme.Id, visit.Begun.Round), cancellationToken) is not { } key)
            return false;
        var pseudonym = key.Of(visit.Target.Person.Alumnus);
        var isTaken = await responses.SaveAsync(visit.Begun, pseudonym, answers with { Background = visit.Target.Background }, cancellationToken);
        measures.Answered.Add(isTaken ? 1 : 0);
        return isTaken;
    }
}
