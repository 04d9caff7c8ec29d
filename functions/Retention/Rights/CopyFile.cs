using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Retention;

/// <summary>The copy as one file to keep, with two in it: a page to read, and the same for programs.</summary>
/// <param name="notice">Where the privacy notice is.</param>
internal sealed class CopyFile(Programme programme, PersonalCopy copy, Uri notice) : IResult
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = await ComponentHtml.RenderAsync<CopyContent>(httpContext.RequestServices, new { Programme = programme, Copy = copy, Notice = notice });
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "my-data.html", Encoding.UTF8.GetBytes(page));
            Add(archive, "my-data.json", JsonSerializer.SerializeToUtf8Bytes(copy, Indented));
        }
        await Results.Bytes(file.ToArray(), "application/zip", "my-data.zip").ExecuteAsync(httpContext);
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }
}
