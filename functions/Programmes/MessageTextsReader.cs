namespace FollowUp.Programmes;

/// <summary>From the entry <c>messages</c> of a <c>programme.yaml</c> to the programme's own words for its messages.</summary>
internal static class MessageTextsReader
{
    public static MessageTexts Read(YamlMap map) => map.Closed(new MessageTexts
    {
        Invitation = ReadText(map, "invitation"),
        Reminder = ReadText(map, "reminder"),
        LastReminder = ReadText(map, "lastReminder"),
        RequestedLink = ReadText(map, "requestedLink"),
    });

    private static MessageText ReadText(YamlMap messages, string kind) => messages.OptionalMap(kind) is { } map
        ? map.Closed(new MessageText(Words(map, "subject"), Words(map, "lead"), Words(map, "intro"), Words(map, "button")))
        : MessageText.Usual;

    private static string? Words(YamlMap map, string key)
    {
        var text = map.OptionalText(key);
        foreach (var name in Placeholders.Unknown(text ?? ""))
            map.Refuse(key, $"`{{{name}}}` cannot be filled in: use {string.Join(", ", Placeholders.Names.Select(known => $"{{{known}}}"))}");
        return text;
    }
}
