using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>What happens to a send whose operation id was used before. The service promises nothing, and was seen to do the first of these.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepeatedOperation>))]
public enum RepeatedOperation
{
    /// <summary>Answered 400, and delivered a second time. https://github.com/Azure/azure-sdk-for-net/issues/50889</summary>
    [JsonStringEnumMemberName("refuseAndDeliverAgain")]
    RefuseAndDeliverAgain,

    [JsonStringEnumMemberName("refuse")]
    Refuse,

    /// <summary>Answered 202 again, delivered once.</summary>
    [JsonStringEnumMemberName("accept")]
    Accept,
}
