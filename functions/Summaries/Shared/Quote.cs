using Azure;

namespace FollowUp.Summaries;

/// <summary>Words from an answer, copied, that two different people have to approve before everybody may read them (privacy rule 11).</summary>
internal sealed record Quote
{
    /// <summary>Random: it leads to no answer.</summary>
    public required string Id { get; init; }

    /// <summary>As it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>Empty once withdrawn.</summary>
    public required string Text { get; init; }

    /// <summary>Who of the team proposed it, by the id at sign-in.</summary>
    public required string ProposedBy { get; init; }

    public string? ApprovedBy { get; init; }

    public string? WithdrawnBy { get; init; }

    public ETag ETag { get; init; }

    public bool IsApproved => ApprovedBy is not null && WithdrawnBy is null;

    /// <summary>One of "proposed", "approved", "withdrawn".</summary>
    public string State => WithdrawnBy is not null ? "withdrawn" : ApprovedBy is not null ? "approved" : "proposed";

    /// <summary>Why somebody cannot approve it; null where they can.</summary>
    public string? Refusal(string approver) =>
        approver.Length == 0 ? "The sign-in does not say who you are: sign in with an account of your own."
        : WithdrawnBy is not null ? "This quote was withdrawn."
        : approver == ProposedBy ? "You proposed this quote: somebody else has to approve it."
        : null;

    public Quote Approved(string approver) => this with { ApprovedBy = ApprovedBy ?? approver };

    public Quote Withdrawn(string by) => this with { WithdrawnBy = WithdrawnBy ?? by, Text = "" };
}
