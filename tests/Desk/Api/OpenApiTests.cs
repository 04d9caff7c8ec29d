using System.Text.Json;
using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Tests.Shared;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Desk.Api;

public sealed class OpenApiTests
{
    private const string Api = "desk/api/";

    [Fact]
    public async Task Describes_every_call_of_the_desk_api_and_no_other()
    {
        var real = HttpRoute.All
            .Where(route => route.Template.StartsWith(Api, StringComparison.Ordinal))
            .SelectMany(route => route.Methods.Where(method => method != "head").SelectMany(method => route.Addresses.Select(address => $"{method} /{address}")));

        Assert.Equal(real.Order(), (await OperationsAsync()).Select(operation => operation.Name).Order());
    }

    [Fact]
    public async Task Says_of_every_call_what_it_does_what_it_needs_and_how_it_is_refused()
    {
        foreach (var (name, operation) in await OperationsAsync())
        {
            Assert.True(operation.TryGetProperty("summary", out _), name);
            var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
            Assert.StartsWith(
                $"Needs the role {string.Join(" or ", AccessPolicy.RolesFor(method.ToUpperInvariant(), path) ?? [])}.", operation.GetProperty("description").GetString(), StringComparison.Ordinal);
            var statuses = operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToList();
            Assert.Contains(statuses, status => status[0] == '2');
            Assert.Subset(statuses.ToHashSet(), new HashSet<string> { "401", "403" });
        }
    }

    [Fact]
    public async Task Names_every_call_once()
    {
        var ids = (await OperationsAsync()).Select(operation => operation.Json.GetProperty("operationId").GetString()).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    private static async Task<IReadOnlyList<(string Name, JsonElement Json)>> OperationsAsync()
    {
        var answer = await RenderedPage.Of(ReadOpenApi.Run);
        using var document = JsonDocument.Parse(answer.Html);
        return
        [
            .. from path in document.RootElement.Clone().GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Name != "parameters"
               select ($"{operation.Name} {path.Name}", operation.Value),
        ];
    }
}
