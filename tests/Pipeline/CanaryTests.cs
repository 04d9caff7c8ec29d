using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FollowUp.Tests.Responses;

namespace FollowUp.Tests.Pipeline;

/// <summary>One person, known by words that nobody else uses, goes to every page that a link has; then everything that was left behind is searched.</summary>
[Collection(nameof(OpenSurvey))]
public sealed class CanaryTests(OpenSurvey survey)
{
    private const string Answer = "canary-answer-7314";
    private const string Draft = "canary-draft-7314";
    private const string Contact = "canary-contact-7314@home.example";
    private const string NewAddress = "canary-address-7314@alumni.example";

    [Fact]
    public async Task Is_found_in_the_fields_that_are_meant_for_it_and_nowhere_else()
    {
        var invitation = survey.NextInvitation();
        var link = invitation.SurveyLink;
        var name = Assert.IsType<string>(invitation.Text).Split("Hello ")[1].Split(',')[0];
        await UseEverythingAsync(link);

        var log = await survey.LogAsync();
        Assert.Equal(["Responses.Responses.Q_in_your_words"], await PlacesOfAsync(Answer));
        Assert.Empty(await PlacesOfAsync(Draft));
        Assert.Equal(["Roster.Interviews.Contact"], await PlacesOfAsync(Contact));
        Assert.Equal(["Roster.Alumni.Email"], await PlacesOfAsync(NewAddress));
        Assert.Equal(["Roster.Alumni.Name"], await PlacesOfAsync(name));
        Assert.Empty(await PlacesOfAsync(invitation.To));
        Assert.Empty(await PlacesOfAsync(link.Segments[^1]));
        Assert.All(
            [Answer, Draft, Contact, NewAddress, name, invitation.To, link.Segments[^1]],
            canary => Assert.DoesNotContain(canary, log, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(log);
    }

    private async Task UseEverythingAsync(Uri link)
    {
        Assert.Equal(HttpStatusCode.OK, await GetAsync(link, ""));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(link, "", [.. FilledForm.With("in_your_words", Draft), new("action", "Save")]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(link, "", [new("action", "Continue")]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(link, "", [new("in_your_words", Draft)]));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(link, "", FilledForm.With("in_your_words", Answer)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(link, "/answers", []));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(link, "/interview", [new("contact", Contact), new("consent", "yes")]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(link, "/ask-again", [new("renew", "yes")]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(link, "/address", [new("email", NewAddress)]));
        foreach (var page in (string[])["/saved", "/thank-you", "/withdraw", "/interview", "/ask-again", "/address"])
            Assert.Equal(HttpStatusCode.OK, await GetAsync(link, page));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(link, "x"));
    }

    private async Task<HttpStatusCode> GetAsync(Uri link, string page)
    {
        using var answer = await survey.Http.GetAsync(new Uri($"{link}{page}"));
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(Uri link, string page, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await survey.Http.PostAsync(new Uri($"{link}{page}"), content);
        return answer.StatusCode;
    }

    /// <summary>Account, table and column; queue; container. The free text of a research edition is meant to be there.</summary>
    private async Task<IReadOnlyList<string>> PlacesOfAsync(string canary) =>
    [
        .. await InTablesAsync("Roster", survey.Storage.Roster, canary),
        .. await InTablesAsync("Responses", survey.Storage.Responses, canary),
        .. await InQueuesAsync(survey.Storage.Host, canary),
        .. await InBlobsAsync(survey.Storage.Host, canary),
        .. (await InBlobsAsync(survey.Storage.Responses, canary)).Except(canary == Answer ? ["partials", "research"] : []),
    ];

    private static async Task<List<string>> InTablesAsync(string account, string connection, string canary)
    {
        var service = new TableServiceClient(connection);
        var places = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
                places.UnionWith(row.Where(column => $"{column.Value}".Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(column => $"{account}.{table.Name}.{column.Key}"));
        }
        return [.. places];
    }

    private static async Task<List<string>> InQueuesAsync(string connection, string canary)
    {
        var service = new QueueServiceClient(connection);
        var places = new List<string>();
        await foreach (var queue in service.GetQueuesAsync())
        {
            foreach (var message in (await service.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value)
            {
                var text = message.Body.ToString();
                if (text.Contains(canary, StringComparison.OrdinalIgnoreCase))
                    places.Add(queue.Name);
            }
        }
        return places;
    }

    /// <summary>Containers with a blob that has the canary.</summary>
    private static async Task<List<string>> InBlobsAsync(string connection, string canary)
    {
        var service = new BlobServiceClient(connection);
        var places = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var container in service.GetBlobContainersAsync())
        {
            var client = service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                var content = await client.GetBlobClient(blob.Name).DownloadContentAsync();
                if (content.Value.Content.ToString().Contains(canary, StringComparison.OrdinalIgnoreCase))
                    places.Add(container.Name);
            }
        }
        return [.. places];
    }
}
