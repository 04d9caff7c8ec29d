using FollowUp.Local.Launcher;
using FollowUp.Local.Launcher.Life;

namespace FollowUp.Tests.Local.Launcher;

public sealed class InventoryTests
{
    private const string Account = "Who people are";

    [Fact]
    public void What_the_windows_keep_longer_may_stay() => Ensure(Table("Programmes", new StoredItem("v~1", ["Yaml"], "yaml")), Table("Alumni"));

    [Fact]
    public void A_row_that_should_have_gone_is_named_with_its_window()
    {
        var failure = Assert.Throws<LauncherException>(() => Ensure(Table("Alumni", new StoredItem("c~1", ["Wording"], "v1"))));

        Assert.Equal("Eight days after everything expired there is still 1 in Alumni c~ (kept until 24 months).", failure.Message);
    }

    [Fact]
    public void A_row_whose_columns_have_gone_only_keeps_a_place() => Ensure(Table("PseudonymKeys", new StoredItem("c~2022", [], "")));

    [Fact]
    public void A_row_without_columns_is_left_where_its_key_is_all_that_there_was() =>
        Assert.Throws<LauncherException>(() => Ensure(Table("OptOuts", new StoredItem("hash", [], ""))));

    [Theory]
    [InlineData("Shadows", "1")]
    [InlineData("Alumni", "x~1")]
    public void What_nobody_declared_is_named(string store, string key)
    {
        var failure = Assert.Throws<LauncherException>(() => Ensure(Table(store, new StoredItem(key, ["Name"], "row"))));

        Assert.Equal($"The manifest does not declare what is in {store}.", failure.Message);
    }

    [Fact]
    public void An_address_is_found_in_what_stays()
    {
        var failure = Assert.Throws<LauncherException>(() => Ensure(Table("Programmes", new StoredItem("v~1", ["Yaml"], "m0001@mentors.example"))));

        Assert.Equal("Somebody's address still stands in Programmes.", failure.Message);
    }

    private static void Ensure(params StoredItems[] stores) => Inventory.Of(PeerSample.Begins, stores, Manifest).EnsureNothingElse(stores);

    private static StoredItems Table(string name, params StoredItem[] rows) => new(Account, "table", name, rows);

    private static IReadOnlyList<ManifestLine> Manifest { get; } = ManifestLine.All(
        """
        Store,Fields,What,Until when
        table Programmes,Yaml,The programme,kept
        table Alumni a~,Email Name,Your name,90 days
        table Alumni c~,Wording,What you agreed to,24 months
        table PseudonymKeys,Wrapped,A key,12 months
        table OptOuts,all of it,A code,12 months
        """);
}
