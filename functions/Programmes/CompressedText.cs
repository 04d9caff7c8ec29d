using System.IO.Compression;
using System.Text;

namespace FollowUp.Programmes;

/// <summary>A text as a column of a table holds it.</summary>
internal static class CompressedText
{
    /// <summary>In bytes. https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</summary>
    private const int LargestColumn = 65_536;

    public static bool Fits(string text) => Of(text).Length <= LargestColumn;

    public static byte[] Of(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    public static string Read(byte[] bytes)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
