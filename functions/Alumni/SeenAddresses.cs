using System.Buffers.Binary;
using System.Buffers.Text;

namespace FollowUp.Alumni;

/// <summary>Which addresses a roster has named so far. It keeps 64 bits of each HMAC, so that a long file needs little memory and two people are never taken for one.</summary>
internal sealed class SeenAddresses(string programme, AddressKey addressKey)
{
    private readonly Dictionary<ulong, int> rows = [];

    /// <summary>Notes the addresses of a row, the new and the one that it replaces.</summary>
    /// <returns>The earlier row that named one of them; null where none did.</returns>
    public int? RowWith(RosterEntry entry, int row)
    {
        ulong[] marks = entry.Replaces is { } former ? [Mark(entry.Address), Mark(former)] : [Mark(entry.Address)];
        foreach (var mark in marks)
        {
            if (rows.TryGetValue(mark, out var earlier))
                return earlier;
        }
        foreach (var mark in marks)
            rows[mark] = row;
        return null;
    }

    private ulong Mark(EmailAddress address) => BinaryPrimitives.ReadUInt64BigEndian(Base64Url.DecodeFromChars(addressKey.Hash(programme, address)));
}
