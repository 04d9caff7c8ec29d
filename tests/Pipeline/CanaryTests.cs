namespace FollowUp.Tests.Pipeline;

/// <summary>What one person leaves behind while the survey is open: everything is searched for their words.</summary>
[Collection(nameof(OpenSurvey))]
public sealed class CanaryTests(OpenSurvey survey)
{
    [Fact]
    public async Task Is_found_in_the_fields_that_are_meant_for_it_and_nowhere_else()
    {
        var canary = survey.NextCanary();
        await canary.AnswerAsync();
        await canary.AgreeAnewAsync();
        await canary.TellAsync();
        await canary.BeReportedAsync();
        using var steward = await survey.SignedInAsync("Steward");
        await canary.AskAboutDataAsync(steward);

        var traces = survey.Traces;
        Assert.Equal(["Responses.Responses.Q_in_your_words"], await traces.PlacesOfAsync(Canary.Answer));
        Assert.Empty(await traces.PlacesOfAsync(Canary.Draft));
        Assert.Equal(["Roster.Interviews.Contact"], await traces.PlacesOfAsync(Canary.Contact));
        Assert.Equal(["Roster.Alumni.Email"], await traces.PlacesOfAsync(Canary.NewAddress));
        Assert.Equal(["Roster.Alumni.Name"], await traces.PlacesOfAsync(canary.Name));
        Assert.Empty(await traces.PlacesOfAsync(Canary.Stranger));
        Assert.Empty(await traces.PlacesOfAsync(canary.FormerAddress));
        Assert.Empty(await traces.PlacesOfAsync(canary.Token));
        var log = await traces.LogAsync();
        Assert.Contains("RecordDelivery", log, StringComparison.Ordinal);
        Assert.All(canary.Words, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }
}
