using System.Text.Json;
using Azure.Data.Tables;
using FollowUp.Retention;

namespace FollowUp.Tests.Pipeline;

/// <summary>The thread through the whole pipeline, on the sample that the published evaluation of 2022 is known for.</summary>
[Collection(nameof(PlayedEvaluation))]
public sealed class ThreadTests(PlayedEvaluation evaluation)
{
    private static readonly DateOnly Opening = new(2022, 2, 1);
    private static readonly DateOnly FirstReminder = new(2022, 2, 8);
    private static readonly DateOnly LastReminder = new(2022, 2, 15);
    private static readonly string[] Keys = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];
    private static readonly string[] Cohorts = ["send-leadership~2018-19", "send-leadership~2019-20", "send-leadership~2020-21"];

    [Fact]
    public void Everybody_with_a_recorded_basis_gets_exactly_one_invitation()
    {
        var invited = To(Opening);

        Assert.Equal(186, invited.Count);
        Assert.Equal(186, invited.Distinct().Count());
    }

    [Fact]
    public void All_who_have_not_answered_and_nobody_else_get_each_reminder_once()
    {
        var silent = To(Opening).Except(evaluation.Respondents).Order().ToList();

        Assert.Equal(160, silent.Count);
        Assert.Equal(silent, To(FirstReminder).Order());
        Assert.Equal(silent, To(LastReminder).Order());
        Assert.Equal(186 + 160 + 160, evaluation.Mails.Count);
    }

    [Fact]
    public void Every_mail_offers_to_stop_by_one_click_under_a_link_that_is_the_persons_own()
    {
        Assert.All(evaluation.Mails, mail =>
        {
            Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
            Assert.Matches("^<http://localhost:[0-9]+/u/send-leadership/[A-Za-z0-9_-]+>$", mail.Headers["List-Unsubscribe"]);
        });
        Assert.Equal(186, evaluation.Mails.Select(mail => mail.Headers["List-Unsubscribe"]).Distinct().Count());
        Assert.All(evaluation.Mails.GroupBy(mail => mail.To), mails => Assert.Single(mails.Select(mail => mail.Headers["List-Unsubscribe"]).Distinct()));
    }

    [Fact]
    public void Report_is_made_of_26_answers_of_186_invited()
    {
        using var summary = JsonDocument.Parse(evaluation.SummaryAtClose);

        Assert.Equal(26, summary.RootElement.GetProperty("answered").GetInt32());
        Assert.Equal(186, summary.RootElement.GetProperty("funnel").GetProperty("invited").GetInt32());
    }

    [Theory]
    [InlineData("leadership_impact", "lasting", 69)]
    [InlineData("leadership_impact", "modest", 23)]
    [InlineData("delivery_impact", "changed", 77)]
    [InlineData("delivery_impact", "ideas_only", 19)]
    public void Report_says_what_was_published_of_an_option(string question, string option, int percent)
    {
        using var summary = JsonDocument.Parse(evaluation.SummaryAtClose);

        Assert.Equal(percent, Percent(ById(ById(summary.RootElement, "questions", question), "options", option)));
    }

    [Theory]
    [InlineData("senior_support", 73)]
    [InlineData("knows_good_leader", 96)]
    [InlineData("confident_leader", 96)]
    [InlineData("confident_change", 96)]
    [InlineData("skills_for_send", 96)]
    public void Report_says_what_was_published_of_those_who_agree(string question, int percent)
    {
        using var summary = JsonDocument.Parse(evaluation.SummaryAtClose);

        Assert.Equal(percent, Percent(ById(summary.RootElement, "questions", question).GetProperty("headline")));
    }

    [Fact]
    public void Report_says_that_it_is_made_of_sample_data() =>
        Assert.Contains("sample data", evaluation.ReportPage, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Report_says_at_the_close_that_answers_can_no_longer_be_connected() =>
        Assert.Contains("can no longer be connected by us", evaluation.ReportPage, StringComparison.Ordinal);

    [Fact]
    public async Task Every_answer_is_sealed_at_the_close()
    {
        var rows = await evaluation.Storage.ResponsesTable("Responses").QueryAsync<TableEntity>().Select(row => row.RowKey[..2]).ToListAsync();

        Assert.Equal(26, rows.Count(key => key == "s~"));
        Assert.DoesNotContain("p~", rows);
    }

    [Fact]
    public void Contact_details_are_kept_at_the_close_and_gone_after_their_window()
    {
        Assert.Equal(2 * 186, evaluation.ContactsAtClose.Count);
        Assert.Empty(evaluation.ContactsInTheEnd);
    }

    [Fact]
    public async Task Deletion_is_announced_and_confirmed_for_each_cohort_in_an_unbroken_chain()
    {
        var chain = await new LedgerTable(evaluation.Storage, TimeProvider.System).ReadAsync(CancellationToken.None);

        var contacts = chain.Entries.Where(entry => entry.Rule == "contact details").ToList();

        Assert.True(chain.Holds);
        Assert.Equal(
            Cohorts.SelectMany(cohort => new[] { (cohort, LedgerStage.Intended), (cohort, LedgerStage.Done) }),
            contacts.Select(entry => (entry.Scope, entry.Stage)));
        Assert.Equal(186, contacts.Where(entry => entry.Stage == LedgerStage.Done).Sum(entry => entry.Count));
    }

    [Fact]
    public async Task Every_column_that_was_written_is_in_the_manifest()
    {
        var unnamed = new List<string>();
        foreach (var table in await evaluation.TablesAsync())
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
                unnamed.AddRange(row.Keys.Except(Keys).Where(column => !Manifest.Names(table.Name, row.RowKey, column)).Select(column => $"{table.Name} {column}"));
        }

        Assert.Empty(unnamed.Distinct());
    }

    [Fact]
    public void Report_says_the_same_when_the_people_are_forgotten() => Assert.Equal(evaluation.SummaryAtClose, evaluation.SummaryInTheEnd);

    private List<string> To(DateOnly day) =>
        [.. evaluation.Mails.Where(mail => DateOnly.FromDateTime(mail.ReceivedOn.UtcDateTime) == day).Select(mail => mail.To)];

    private static JsonElement ById(JsonElement parent, string list, string id) =>
        parent.GetProperty(list).EnumerateArray().Single(element => element.GetProperty("id").GetString() == id);

    private static int Percent(JsonElement shared) => shared.GetProperty("share").GetProperty("percent").GetInt32();
}
