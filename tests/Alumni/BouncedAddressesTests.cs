using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class BouncedAddressesTests : IAsyncLifetime
{
    private TestApplication application = null!;

    private AddressTable Addresses => application.Get<AddressTable>();

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Are_those_that_bounced_and_have_an_owner_whatever_fails_and_is_done_twice(bool answerIsLost)
    {
        var call = 0;
        do
        {
            var hash = $"{++call:x64}";
            application.Interruption.FailToWrite(call, answerIsLost);
            foreach (var step in Steps(hash))
            {
                await Record.ExceptionAsync(step);
                Assert.Equal(await BouncedWithOwnerAsync(), await ListedAsync());
                await Record.ExceptionAsync(step);
                Assert.Equal(await BouncedWithOwnerAsync(), await ListedAsync());
            }
        }
        while (application.Interruption.Happened);
        Assert.InRange(call, 9, 20);
        Assert.Contains($"{call:x64}", await ListedAsync());
    }

    [Fact]
    public async Task Are_read_page_by_page_in_their_order_none_twice_and_none_left_out()
    {
        const int people = 130;
        await RosterUpload.PostAsync(application, string.Concat(Enumerable.Range(0, people).Select(person => $"{Address(person)},Ash,2018-19,health,2019-07-12,v2,form,,\n")));
        foreach (var person in Enumerable.Range(0, people).Reverse())
        {
            // In the midst of them 31 at one instant, across the end of a page.
            var on = Sample.Begins.AddTicks(person is > 40 and <= 70 ? 40 : person);
            await Addresses.MarkBouncedAsync(Sample.Programme, RosterUpload.Hash(application, Address(person)), new("Bounced", on), default);
        }

        var pages = await PagesAsync();

        Assert.Equal([71, 50, 9], pages.Select(page => page.Count));
        Assert.Equal(Enumerable.Range(0, people).Select(Address), pages.SelectMany(page => page.Order(StringComparer.Ordinal)));
    }

    private static string Address(int person) => $"person{person:d3}@alumni.example";

    private IEnumerable<Func<Task>> Steps(string hash)
    {
        yield return () => Addresses.FindOrAddAsync(Sample.Programme, hash, new("anna", "2018-19"), default);
        yield return () => Addresses.MarkBouncedAsync(Sample.Programme, hash, new("Bounced", Sample.Begins), default);
        yield return () => Addresses.ForgetOwnerAsync(Sample.Programme, hash, default);
        yield return () => Addresses.FindOrAddAsync(Sample.Programme, hash, new("berta", "2018-19"), default);
    }

    private async Task<IEnumerable<string>> BouncedWithOwnerAsync() =>
        (await StoredRows.OfAsync(application, "Addresses")).Where(row => !row.RowKey.Contains('~') && row.ContainsKey("BouncedOn") && row.GetString("Alumnus") is { Length: > 0 }).Select(row => row.RowKey).Order(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> ListedAsync() =>
        (await Addresses.BouncedAsync(Sample.Programme, after: null, maxPerPage: null, default).Select(bounced => bounced.Hash).ToListAsync()).Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<IReadOnlyList<string>>> PagesAsync()
    {
        var pages = new List<IReadOnlyList<string>>();
        string? mark = null;
        do
        {
            var page = await application.Get<BouncedAddresses>().PageAsync(SampleProgramme.Value, BouncedPage.InstantOf(mark), default);
            pages.Add([.. page.Addresses.Select(address => address.Address)]);
            mark = page.NextMark;
        }
        while (mark is not null);
        return pages;
    }
}
