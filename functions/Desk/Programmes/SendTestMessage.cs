using System.Globalization;
using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Sends a message of a round to an address that somebody of the team types, marked as a test.</summary>
internal sealed class SendTestMessage(ProgrammeTable programmes, MessageExample example, TestMail mail)
{
    public const string AddressField = "address";
    public const string NumberField = "number";

    [Function(nameof(SendTestMessage))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/rounds/{round}/messages")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || current.Round(round) is not { } found)
            return DeskPage.Missing;
        var typed = fields.GetValueOrDefault(AddressField).ToString();
        if (EmailAddress.Parse(typed) is not { } address)
            return await AgainAsync(current, found, typed, MessagePageTexts.AddressWrong, StatusCodes.Status400BadRequest);
        return await mail.SendAsync((current, found, Number(fields.GetValueOrDefault(NumberField), found)), address, cancellationToken)
            ? new SeeOther(DeskAddress.Round(programme, round, "messages?sent"))
            : await AgainAsync(current, found, typed, MessagePageTexts.NotTaken, StatusCodes.Status503ServiceUnavailable);
    }

    /// <returns>The invitation where no message of the round is asked for.</returns>
    private static int Number(string? text, Round round) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && MessageExample.Numbers(round).Contains(number) ? number : 1;

    private async Task<IResult> AgainAsync(Programme programme, Round round, string typed, string error, int status) => Page.Of<MessagesPage>(
        new { Programme = programme, Round = round, Messages = await example.AllAsync(programme, round), Typed = typed, Error = error }, status);
}
