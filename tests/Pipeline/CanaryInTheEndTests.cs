namespace FollowUp.Tests.Pipeline;

/// <summary>What people leave behind who withdrew before the close, or answered, once their answers are sealed and their contacts are forgotten.</summary>
[Collection(nameof(PlayedEvaluation))]
public sealed class CanaryInTheEndTests(PlayedEvaluation evaluation)
{
    [Fact]
    public async Task Is_found_nowhere_once_it_has_withdrawn_and_its_window_is_over() =>
        Assert.All(await Task.WhenAll(evaluation.Canary.Words.Select(evaluation.Traces.PlacesOfAsync)), Assert.Empty);

    [Fact]
    public async Task Is_in_no_line_of_the_log()
    {
        var log = await evaluation.Traces.LogAsync();

        Assert.NotEmpty(log);
        Assert.All(evaluation.Canary.Words.Concat(evaluation.Respondents), word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_somebody_who_answered_no_address_is_left() => Assert.Empty(await evaluation.Traces.PlacesOfAsync(evaluation.Respondents[0]));
}
