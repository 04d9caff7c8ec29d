using System.Security.Cryptography;
using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

public sealed class PseudonymKeyTests : IAsyncLifetime
{
    private static readonly KeyScope Scope = new(Sample.Programme, "r~evaluation-2022");
    private TestApplication application = null!;

    public async Task InitializeAsync() => application = await TestApplication.StartAsync(Sample.Begins);

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Is_the_same_for_every_process_that_has_the_master_key()
    {
        var key = await MakeAsync();
        await using var another = await application.StartAnotherAsync();

        Assert.Equal(key.Secret, (await another.Get<PseudonymKeyTable>().FindAsync(Scope, CancellationToken.None))?.Secret);
    }

    [Fact]
    public async Task Is_nothing_to_who_has_another_master_key()
    {
        await MakeAsync();
        await using var another = await application.StartAnotherAsync(("Keys:MasterKey", TestApplication.NewKey()));

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() => another.Get<PseudonymKeyTable>().FindAsync(Scope, CancellationToken.None));
    }

    [Fact]
    public async Task Is_good_for_no_other_scope()
    {
        await MakeAsync();
        var elsewhere = Scope with { Value = "r~6m.2021-22" };
        var row = Assert.Single(await StoredRows.OfAsync(application, "PseudonymKeys"));
        await application.Get<StorageAccounts>().RosterTable("PseudonymKeys").AddEntityAsync(
            new TableEntity(row.PartitionKey, elsewhere.Value) { ["Wrapped"] = row.Bytes("Wrapped") });

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() => application.Get<PseudonymKeyTable>().FindAsync(elsewhere, CancellationToken.None));
    }

    [Fact]
    public async Task Is_not_stored_as_it_is()
    {
        var key = await MakeAsync();

        var stored = Assert.Single(await StoredRows.OfAsync(application, "PseudonymKeys")).GetBinary("Wrapped");

        Assert.Equal(-1, stored.AsSpan().IndexOf(key.Secret.AsSpan(0, 4)));
    }

    [Fact]
    public async Task Outlives_its_master_key_where_a_process_started_with_both()
    {
        var key = await MakeAsync();
        await application.Get<PseudonymKeyTable>().DestroyAsync(Scope with { Value = "destroyed" }, CancellationToken.None);
        var anew = ("Keys:MasterKey", TestApplication.NewKey());

        await (await application.StartAnotherAsync(anew, ("Keys:FormerMasterKey", application.Settings["Keys:MasterKey"]!))).DisposeAsync();

        await using var another = await application.StartAnotherAsync(anew);
        Assert.Equal(key.Secret, (await another.Get<PseudonymKeyTable>().FindAsync(Scope, CancellationToken.None))?.Secret);
        Assert.Null(await another.Get<PseudonymKeyTable>().FindAsync(Scope with { Value = "destroyed" }, CancellationToken.None));
    }

    [Fact]
    public async Task Is_found_by_either_master_key_while_it_changes()
    {
        var key = await MakeAsync();
        await using var next = await application.StartAnotherAsync(("Keys:FormerMasterKey", TestApplication.NewKey()));

        Assert.Equal(key.Secret, (await next.Get<PseudonymKeyTable>().FindAsync(Scope, CancellationToken.None))?.Secret);
        Assert.Equal(key.Secret, (await application.Get<PseudonymKeyTable>().FindAsync(Scope, CancellationToken.None))?.Secret);
    }

    private async Task<PseudonymKey> MakeAsync() =>
        Assert.IsType<PseudonymKey>(await application.Get<PseudonymKeyTable>().FindOrMakeAsync(Scope, CancellationToken.None));
}
