using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>How often each delivery is reported; Event Grid promises at least once.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportCopies>))]
public enum ReportCopies
{
    [JsonStringEnumMemberName("none")]
    None = 0,

    [JsonStringEnumMemberName("once")]
    Once = 1,

    [JsonStringEnumMemberName("twice")]
    Twice = 2,
}
