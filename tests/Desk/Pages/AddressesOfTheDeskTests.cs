using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Desk.Pages;

public sealed class AddressesOfTheDeskTests
{
    public static TheoryData<string> Pages => [.. PageCase.All.Keys.Where(page => page.StartsWith("Desk/", StringComparison.Ordinal))];

    /// <summary>A component that is given the name of a value instead of the value shows it here.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Hold_ids_as_programmes_have_them(string page)
    {
        var document = (await RenderedPage.Of(PageCase.All[page])).Document;
        var addresses = document.QuerySelectorAll("[href], [action]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!);

        Assert.All(addresses.Where(address => address.StartsWith("/desk", StringComparison.Ordinal)), address => Assert.DoesNotMatch("[A-Z]", address.Split('?')[0]));
    }
}
