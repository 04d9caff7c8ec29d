using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Approves a quote, or takes it back.</summary>
internal sealed class DecideQuote(QuoteSteps steps, SignIn signIn)
{
    public const string ActionField = "action";
    public const string Approve = "approve";
    public const string Withdraw = "withdraw";

    [Function(nameof(DecideQuote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/reports/{report}/quotes/{quote}")] HttpRequest request,
        string programme,
        string report,
        string quote,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        var (of, reader) = (new SummaryRequest(programme, report), signIn.Of(request).Id);
        var step = fields.GetValueOrDefault(ActionField) == Withdraw
            ? await steps.WithdrawAsync(of, quote, reader, cancellationToken)
            : await steps.ApproveAsync(of, quote, reader, cancellationToken);
        // Who may not approve it reads on the page why.
        return step is QuoteStep.Unknown ? DeskPage.Missing : new SeeOther(DeskAddress.Report(programme, report, "quotes"));
    }
}
