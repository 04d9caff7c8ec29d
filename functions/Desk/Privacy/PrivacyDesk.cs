using FollowUp.Programmes;
using FollowUp.Retention;

namespace FollowUp.Desk;

/// <summary>Reads what the privacy page of a programme says.</summary>
internal sealed class PrivacyDesk(ProgrammeHistories histories, RetentionStatusReader retention, RightsRequestTable requests, TimeProvider clock)
{
    public async Task<DeskPrivacy> ReadAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        var status = await retention.ReadAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken);
        var taken = (await requests.AllAsync(current.Programme.Id, cancellationToken)).Select(request => DeskRequest.Of(RequestOverview.Of(request)));
        return new()
        {
            Forecast = status.Forecast is { } forecast ? Lines(forecast.Lines) : null,
            Overdue = Lines(status.Overdue),
            IsAlarming = status.IsAlarming,
            LastRunOn = status.LastRun?.FinishedOn,
            Holds = [.. status.Holds.Where(hold => hold.EndsOn > clock.GetUtcNow()).OrderBy(hold => hold.EndsOn).Select(DeskHold.Of)],
            Requests = [.. taken.OrderBy(request => request.State == "closed").ThenBy(request => request.DueOn).Take(DeskPrivacy.MostShown)],
        };
    }

    private static IReadOnlyList<DeskDeletion> Lines(IReadOnlyList<ForecastLine> lines) => [.. lines.Select(DeskDeletion.Of).OrderBy(line => line.On).Take(DeskPrivacy.MostShown)];
}
