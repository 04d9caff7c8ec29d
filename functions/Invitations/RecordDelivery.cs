using FollowUp.Alumni;
using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Takes the e-mail service's delivery reports: an address that bounced is not written to again.</summary>
internal sealed class RecordDelivery(OperationTable operations, AlumniTable alumni, AddressKey addressKey, AddressTable addresses, Measures measures, TimeProvider clock)
{
    [Function(nameof(RecordDelivery))]
    public async Task Run([QueueTrigger("%DeliveryReportsQueue%", Connection = "Roster")] string message, CancellationToken cancellationToken)
    {
        foreach (var report in DeliveryReport.Read(message).Where(report => report.SaysUndeliverable))
        {
            if (await operations.FindAsync(report.Operation, cancellationToken) is not { } about)
                continue;
            var alumnus = await alumni.FindAsync(about.Programme, about.Person.Cohort, about.Person.Alumnus, cancellationToken);
            if (EmailAddress.Parse(alumnus?.Email) is not { } address || address.Normalised != EmailAddress.Parse(report.Recipient)?.Normalised)
                continue;
            measures.Bounced.Add(1);
            await addresses.MarkBouncedAsync(about.Programme, addressKey.Hash(about.Programme, address), new(report.Status, clock.GetUtcNow()), cancellationToken);
        }
    }
}
