namespace FollowUp.Local.Launcher.Life;

/// <summary>A season as its people live it: letters come, some answer, some at the first reminder, some change their minds.</summary>
internal sealed class OpenSeason(TemporaryRun run, LinkVisits visits, StandingAnswers standing, Season season)
{
    private const int Changing = 2;
    private const int Stopping = 2;
    private const int AtOnce = 4;
    private readonly Dictionary<string, Letter> letters = [];
    private int received;

    public int Invited { get; private set; }

    public int Returned { get; private set; }

    private IReadOnlyList<PlannedAnswer> Answers => [.. PeerSample.Answers.Where(answer => season.Waves.Contains(answer.Round) && letters.ContainsKey(Key(answer.Round, answer.Person.Email)))];

    /// <summary>Those who answer nothing, ever.</summary>
    private IEnumerable<Letter> Silent =>
        letters.Values.Where(letter => PeerSample.Answers.All(answer => answer.Person.Email != letter.To)).OrderBy(letter => letter.To, StringComparer.Ordinal);

    /// <returns>How many letters have come since the last look.</returns>
    public async Task<int> ReceiveAsync(CancellationToken cancellationToken)
    {
        var all = await run.Inbox.LettersAsync(cancellationToken);
        var news = all.Take(all.Count - received).ToList();
        foreach (var letter in news.Where(letter => letter.Arrived))
            letters[Key(letter.Round, letter.To)] = letter;
        if (received == 0)
            (Invited, Returned) = (news.Count, news.Count(letter => !letter.Arrived));
        received = all.Count;
        return news.Count;
    }

    /// <param name="turn">0 at the invitation, 1 at the first reminder, 2 at the last.</param>
    /// <returns>How many do.</returns>
    public async Task<int> AnswerAsync(int turn, CancellationToken cancellationToken)
    {
        var answers = Turn(turn);
        await Parallel.ForEachAsync(
            answers,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (answer, token) => await visits.AnswerAsync(answer.Person, LinkOf(answer), token));
        foreach (var answer in answers)
            standing.Add(answer);
        return answers.Count;
    }

    /// <summary>The first two who answered change an answer; the next one takes all of them back.</summary>
    public async Task ChangeMindsAsync(CancellationToken cancellationToken)
    {
        var answered = Turn(0);
        foreach (var answer in answered.Take(Changing))
            await visits.ChangeAsync(answer.Person.With("confidence", "same"), LinkOf(answer), cancellationToken);
        foreach (var answer in answered.Skip(Changing).Take(1))
        {
            await visits.WithdrawAsync(LinkOf(answer), cancellationToken);
            standing.Remove(answer);
        }
    }

    /// <summary>Two of the silent want no more messages; another one begins and never sends.</summary>
    public async Task TurnAwayAsync(CancellationToken cancellationToken)
    {
        var silent = Silent.DistinctBy(letter => letter.To).Take(Stopping + 1).ToList();
        foreach (var letter in silent.Take(Stopping))
            await visits.UnsubscribeAsync(letter.UnsubscribeLink, cancellationToken);
        foreach (var letter in silent.Skip(Stopping))
            await visits.BeginAsync(letter.SurveyLink, cancellationToken);
    }

    private static string Key(string round, string address) => $"{round} {address}";

    private Uri LinkOf(PlannedAnswer answer) => letters[Key(answer.Round, answer.Person.Email)].SurveyLink;

    private List<PlannedAnswer> Turn(int turn) => [.. Answers.Index().Where(answer => TurnOf(answer.Index) == turn).Select(answer => answer.Item)];

    private static int TurnOf(int place) => (place % 20) switch
    {
        < 12 => 0,
        < 17 => 1,
        _ => 2,
    };
}
