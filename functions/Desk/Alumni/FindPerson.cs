using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Looks up an address. It comes by POST, because no address belongs into an address line.</summary>
internal sealed class FindPerson(ProgrammeTable programmes, PersonLookup lookup)
{
    [Function(nameof(FindPerson))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/alumni/person")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return DeskPage.Missing;
        var typed = fields.GetValueOrDefault(AlumniPage.FindField).ToString();
        return EmailAddress.Parse(typed) is { } address
            ? Page.Of<PersonPage>(new { Programme = current, Address = address.Given, Person = await lookup.FindAsync(programme, address, cancellationToken) })
            : Page.Of<AlumniPage>(new { Programme = current, Find = typed, FindError = AlumniPageTexts.AddressWrong }, StatusCodes.Status400BadRequest);
    }
}
