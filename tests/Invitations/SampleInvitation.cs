using System.Globalization;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations;

/// <summary>An invitation to the sample's evaluation of 2022: open from 1 to 28 February, reminders after 7 and 14 days.</summary>
internal static class SampleInvitation
{
    public static readonly Person Anna = new("0123456789abcdef0123456789abcdef", "2018-19");

    /// <summary>With a window that never closes.</summary>
    public static Programme AllDay => SampleProgramme.Value;

    /// <summary>Tuesday to Thursday, 9:00 to 16:00.</summary>
    public static Programme OfficeHours { get; } = SampleProgramme.Value with { SendWindow = SendWindow.Default };

    public static Round Evaluation => SampleProgramme.Evaluation;

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public static Invitation PlannedOn(DateTimeOffset now, Programme? programme = null) =>
        Invitation.Plan(programme ?? AllDay, Evaluation, Anna, now) ?? throw new InvalidOperationException("Nobody is invited at that time.");
}
