using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Shared;

/// <summary>What came with a POST: the fields of a form, or why it cannot be read.</summary>
internal abstract record SentForm
{
    /// <summary>In bytes; no survey that a programme can have is longer, whatever script its answers are in (<see cref="Programmes.QuestionnaireCheck"/>).</summary>
    public const int LargestBody = 65_536;

    private SentForm()
    {
    }

    public sealed record Read(IReadOnlyDictionary<string, StringValues> Fields, IFormFileCollection Files) : SentForm;

    /// <param name="Status">400, 413 or 415.</param>
    public sealed record Refused(int Status) : SentForm;

    /// <param name="answer">To the fields of a form that can be read; any other is refused with a page.</param>
    public static async Task<IResult> AnswerAsync(
        HttpRequest request, Func<IReadOnlyDictionary<string, StringValues>, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var form = await ReadAsync(request, cancellationToken);
        return form is Read read ? await answer(read.Fields) : RefusedForm.Page(form);
    }

    public static Task<SentForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => ReadAsync(request, LargestBody, cancellationToken);

    /// <summary>Also takes files. They are held in memory, because what they hold is nowhere to be found after the answer.</summary>
    /// <param name="largestBody">In bytes.</param>
    public static async Task<SentForm> ReadAsync(HttpRequest request, int largestBody, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return new Refused(StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > largestBody)
            return new Refused(StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largestBody;
        try
        {
            // The length of the body is the only limit: the desk's forms over a long questionnaire have thousands of fields.
            var options = new FormOptions
            {
                BufferBodyLengthLimit = largestBody,
                ValueLengthLimit = largestBody,
                ValueCountLimit = largestBody,
                MemoryBufferThreshold = largestBody,
            };
            var form = await request.ReadFormAsync(options, cancellationToken);
            return new Read(form.ToDictionary(), form.Files);
        }
        catch (IOException exception)
        {
            return new Refused(exception is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status400BadRequest);
        }
        catch (InvalidDataException)
        {
            return new Refused(StatusCodes.Status400BadRequest);
        }
        catch (NotSupportedException)
        {
            // UTF-7: https://learn.microsoft.com/dotnet/core/compatibility/core-libraries/5.0/utf-7-code-paths-obsolete
            return new Refused(StatusCodes.Status415UnsupportedMediaType);
        }
    }
}
