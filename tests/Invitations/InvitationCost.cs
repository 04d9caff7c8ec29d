using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations;

/// <summary>What it costs to plan and send to the people who are due, among so many who are known.</summary>
public static class InvitationCost
{
    private const int RowsInTransaction = 100;
    private static readonly string[] OtherCohorts = ["2015-16", "2016-17", "2017-18", "2021-22", "2022-23"];

    /// <returns>Storage calls.</returns>
    public static async Task<int> CallsAsync(int due, int known)
    {
        await using var outreach = await Outreach.StartAsync(settings: [("SendLimits:PerMinute", "1000"), ("SendLimits:PerHour", "1000")]);
        await outreach.ImportAsync(Enumerable.Range(0, due).Select(_ => MailServer.NewAddress()));
        await AddOthersAsync(outreach, known - due);
        outreach.Application.Calls.Forget();
        await outreach.PlanAsync();
        await outreach.SendAsync();
        Assert.Equal(due, outreach.Application.Sends.Made);
        return outreach.Application.Calls.Made.Count;
    }

    private static async Task AddOthersAsync(Outreach outreach, int people)
    {
        var alumni = outreach.Application.Get<StorageAccounts>().RosterTable("Alumni");
        foreach (var numbers in Enumerable.Range(0, people).Chunk(RowsInTransaction))
        {
            var partition = $"{outreach.Programme.Id}~{OtherCohorts[numbers[0] / RowsInTransaction % OtherCohorts.Length]}";
            var rows = numbers.Select(number => Row(partition, number));
            await alumni.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }
    }

    private static TableEntity Row(string partition, int number) => new(partition, string.Create(CultureInfo.InvariantCulture, $"a~{number:x32}"))
    {
        ["Email"] = $"other{number}@alumni.example",
        ["Name"] = "Ash",
        ["ConsentedOn"] = new DateTimeOffset(2021, 7, 16, 0, 0, 0, TimeSpan.Zero),
    };
}
