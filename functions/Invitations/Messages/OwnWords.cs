using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>What a programme says in its own words in one kind of message; null where it keeps the usual ones.</summary>
internal sealed class OwnWords(MessageContent content)
{
    private readonly MessageText text = TextOf(content.Programme.Messages, content.Kind);

    private readonly Dictionary<string, string> values = new()
    {
        ["programme"] = content.Programme.Name,
        ["title"] = content.Programme.QuestionnaireOf(content.Round).Title,
        ["minutes"] = "{0}".With(content.Programme.QuestionnaireOf(content.Round).Minutes),
        ["lastDay"] = "{0:d MMMM yyyy}".With(content.Round.LastDay(content.Programme.TimeZone)),
    };

    public string? Subject => Filled(text.Subject);

    public string? Lead => Filled(text.Lead);

    public string? Intro => Filled(text.Intro);

    public string? Button => Filled(text.Button);

    private string? Filled(string? words) => words is null ? null : Placeholders.Fill(words, values);

    private static MessageText TextOf(MessageTexts messages, MessageKind kind) => kind switch
    {
        MessageKind.Invitation => messages.Invitation,
        MessageKind.Reminder => messages.Reminder,
        MessageKind.LastReminder => messages.LastReminder,
        MessageKind.RequestedLink => messages.RequestedLink,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
