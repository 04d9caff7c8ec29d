using Azure.Data.Tables;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Summaries.Closing;

/// <summary>Rounds of the sample's programme with people in them, up to their close and beyond, in an application of its own.</summary>
internal sealed class EndingRounds : IAsyncDisposable
{
    private EndingRounds(TestApplication application, Programme programme) => (Application, Programme) = (application, programme);

    public static Round Evaluation => Sample.Round;

    public TestApplication Application { get; }

    public Programme Programme { get; }

    public static async Task<EndingRounds> StartAsync()
    {
        var application = await TestApplication.StartAsync(Evaluation.OpensOn);
        return new(application, await application.SaveSampleProgrammeAsync());
    }

    /// <summary>The same rounds of another programme in the same application, as if nothing had happened.</summary>
    public async Task<EndingRounds> OfAnotherProgrammeAsync()
    {
        var id = $"p{Guid.NewGuid():N}";
        var yaml = FollowUp.Local.Launcher.Sample.Yaml.Replace("programme: send-leadership", $"programme: {id}", StringComparison.Ordinal);
        var programme = ProgrammeFile.Read(yaml).Programme ?? throw new InvalidOperationException("The sample's programme.yaml has faults.");
        await Application.Get<ProgrammeTable>().SaveAsync(programme, yaml, CancellationToken.None);
        return new(Application, programme);
    }

    /// <summary>It is the day after a round's opening.</summary>
    public async Task<BegunRound> BeginAsync(Round round, int shards = 1)
    {
        Application.Clock.MoveTo(round.OpensOn.AddDays(1));
        var state = new RoundState { Version = 1, Shards = shards, IsPlanned = true, Invited = 186 };
        await Application.Get<RoundTable>().BeginAsync(Programme.Id, round.Id, state, CancellationToken.None);
        await Application.Get<ResponseTable>().OpenAsync(Programme.Id, round.Id, shards, CancellationToken.None);
        return new(Programme, round, shards);
    }

    public static LinkTarget NewPerson(string cohort = "2018-19", string sector = "health") =>
        new(new(Guid.NewGuid().ToString("N"), cohort), new Dictionary<string, string> { ["cohort"] = cohort, ["sector"] = sector });

    /// <returns>The id in the person's link.</returns>
    public async Task<string> InviteAsync(BegunRound begun, LinkTarget person)
    {
        var invitation = Assert.IsType<Invitation>(Invitation.Plan(begun.Programme, begun.Round, person.Person, Application.Clock.GetUtcNow()));
        await Application.Get<InvitationTable>().AddAsync(begun, invitation, person.Background, CancellationToken.None);
        return invitation.Id;
    }

    /// <summary>One answers for each of the words, the first alone: so that not all of them make the pseudonym key.</summary>
    public async Task AnswerAllAsync(BegunRound begun, IReadOnlyList<string> words)
    {
        Assert.True(await AnswerAsync(begun, NewPerson(), words: words[0]));
        Assert.DoesNotContain(false, await Task.WhenAll(words.Skip(1).Select(some => AnswerAsync(begun, NewPerson(), words: some))));
    }

    public Task<bool> AnswerAsync(BegunRound begun, LinkTarget person, string impact = "lasting", string? words = null)
    {
        var answers = new Dictionary<string, string> { ["leadership_impact"] = impact };
        if (words is not null)
            answers["in_your_words"] = words;
        return PutAsync(begun, person, answers);
    }

    public Task<bool> PutAsync(BegunRound begun, LinkTarget person, IReadOnlyDictionary<string, string> answers) => Application.Get<ResponseBox>()
        .PutAsync(new SurveyVisit.Open(begun, person), new(answers, new Dictionary<string, string>()), CancellationToken.None);

    public Task CloseAsync(TestApplication? instance = null) => (instance ?? Application).Get<CloseRounds>().Run(new TimerInfo(), CancellationToken.None);

    /// <summary>As <see cref="CloseAsync"/> does with each programme in turn.</summary>
    public Task CloseThisAsync(TestApplication instance) => instance.Get<ProgrammeCloser>().CloseAsync(Programme, CancellationToken.None);

    public async Task CloseOnAsync(DateTimeOffset instant)
    {
        Application.Clock.MoveTo(instant);
        await CloseAsync();
    }

    public async Task<RoundState> StateAsync(Round round) =>
        await Application.Get<RoundTable>().FindAsync(Programme.Id, round.Id, CancellationToken.None)
        ?? throw new InvalidOperationException("The round has not begun.");

    public async Task<bool> HasKeyAsync(Round round) =>
        await Application.Get<PseudonymKeyTable>().FindAsync(KeyScope.Of(Programme.Id, round), CancellationToken.None) is not null;

    /// <summary>Rows of answers, drafts or states.</summary>
    public async Task<IReadOnlyList<TableEntity>> AnswersAsync(string keyPrefix = "") =>
        await Application.Get<StorageAccounts>().ResponsesTable("Responses").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey ge {Programme.Id + "~"} and PartitionKey lt {Programme.Id + "~~"}"))
            .Where(row => row.RowKey.StartsWith(keyPrefix, StringComparison.Ordinal))
            .ToListAsync();

    public async Task<IReadOnlyList<TableEntity>> InvitationsAsync(string keyPrefix = "") =>
        [.. (await StoredRows.OfAsync(Application, "Invitations", keyPrefix)).Where(row => row.PartitionKey.StartsWith($"{Programme.Id}~", StringComparison.Ordinal))];

    /// <summary>Deletes all answers, and what stands beside them.</summary>
    public async Task ForgetAsync()
    {
        foreach (var row in await AnswersAsync())
            await Application.Get<StorageAccounts>().ResponsesTable("Responses").DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    /// <summary>What is kept of a round that is sealed.</summary>
    public async Task<SealedTally> KeptAsync(Round round) => SealedTally.FromJson(
        await Application.Get<SealingTable>().FindTallyAsync(Programme.Id, round.Id, CancellationToken.None)
        ?? throw new InvalidOperationException("Nothing was kept of the round."));

    /// <summary>Makes the report of a round, if it is stale.</summary>
    public Task ReportAsync(Round round) =>
        Application.Get<RecomputeSummary>().Run(new SummaryRequest(Programme.Id, round.Id).ToMessage(), CancellationToken.None);

    public async Task<IReadOnlyDictionary<string, string>> FilesAsync(Round round)
    {
        var files = new Dictionary<string, string>();
        foreach (var name in (string[])[EditionFile.Page, EditionFile.Figures, EditionFile.Codebook, EditionFile.Summary])
        {
            if (await Application.Get<ResearchBlobs>().FindAsync(new(Programme.Id, round.Id), name, CancellationToken.None) is { } file)
                files[name] = file.Content.ToString();
        }
        return files;
    }

    /// <summary>What every partial holds, with its name and the version that it was made from.</summary>
    public async Task<IReadOnlyList<string>> PartialsAsync()
    {
        var partials = new List<string>();
        var container = Application.Get<StorageAccounts>().ResponsesContainer("partials");
        await foreach (var blob in container.GetBlobsAsync())
        {
            var found = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value;
            partials.Add($"{blob.Name} {string.Join(' ', found.Details.Metadata.Values)} {found.Content}");
        }
        return partials;
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}
