using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>Whom an e-mail operation is about: a delivery report names nothing but the operation.</summary>
internal sealed class OperationTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.RosterTable("Operations");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task SaveAsync(Guid operation, MailOperation about, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(operation.ToString(), "")
        {
            ["Programme"] = about.Programme,
            ["Round"] = about.Round,
            ["Alumnus"] = about.Person.Alumnus,
            ["Cohort"] = about.Person.Cohort,
        },
        TableUpdateMode.Replace,
        cancellationToken);

    public async Task<MailOperation?> FindAsync(Guid operation, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(operation.ToString(), "", cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found }
            ? new(found.Text("Programme"), found.Text("Round"), new(found.Text("Alumnus"), found.Text("Cohort")))
            : null;
    }
}
