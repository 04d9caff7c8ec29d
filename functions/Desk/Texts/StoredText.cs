using Azure;

namespace FollowUp.Desk;

/// <summary>A text with the row that it stands in.</summary>
internal sealed record StoredText(WrittenText Text, string Partition, string RowKey, ETag ETag);
