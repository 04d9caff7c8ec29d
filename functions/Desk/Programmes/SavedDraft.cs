using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Desk;

/// <summary>How a draft that was sent is answered: with the programme's page, or with the draft and what is wrong in it beside it.</summary>
internal static class SavedDraft
{
    /// <param name="opened">The draft as it was before somebody wrote in it.</param>
    public static async Task<IResult> AnswerAsync(SentForm form, ProgrammeDraft opened, Func<ProgrammeDraft, Task<ProgrammeSaving>> save)
    {
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        var draft = opened.With(fields);
        return await save(draft) switch
        {
            ProgrammeSaving.Saved saved => new SeeOther(FormattableString.Invariant($"{DeskAddress.Programme(saved.Programme)}?saved={saved.Version}")),
            ProgrammeSaving.Faulty faulty => Again(draft, Beside(draft, faulty.Faults), StatusCodes.Status400BadRequest),
            ProgrammeSaving.Unconfirmed unconfirmed => Page.Of<ProgrammeFilePage>(new { Draft = draft, unconfirmed.Reason }, StatusCodes.Status409Conflict),
            ProgrammeSaving.Refused refused => Again(draft, [new(0, "", refused.Reason)], StatusCodes.Status409Conflict),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static PageResult<ProgrammeFilePage> Again(ProgrammeDraft draft, IReadOnlyList<DraftFault> faults, int status) =>
        Page.Of<ProgrammeFilePage>(new { Draft = draft, Faults = faults }, status);

    private static List<DraftFault> Beside(ProgrammeDraft draft, IReadOnlyList<ProgrammeFault> faults)
    {
        var lines = draft.Yaml.Split('\n');
        return [.. faults.OrderBy(fault => fault.Line).Select(fault => new DraftFault(fault.Line, lines.ElementAtOrDefault((int)fault.Line - 1) ?? "", fault.Message))];
    }
}
