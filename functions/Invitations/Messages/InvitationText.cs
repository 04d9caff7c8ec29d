namespace FollowUp.Invitations;

/// <summary>The message for readers without HTML.</summary>
internal static class InvitationText
{
    public static string Write(MessageContent content)
    {
        var wording = new InvitationWording(content);
        string?[] paragraphs =
        [
            wording.Test,
            wording.SampleData,
            wording.Greeting,
            wording.Lead,
            wording.Intro,
            wording.Effort,
            $"{wording.Button}:\n{content.SurveyLink.AbsoluteUri}",
            InvitationTexts.LinkIsYours,
            wording.Signature,
            new('-', 40),
            $"{wording.Why} {wording.WhichMessage}",
            wording.Replies,
            $"{InvitationTexts.Stop}\n{content.UnsubscribeLink.AbsoluteUri}",
        ];
        return string.Join("\n\n", paragraphs.OfType<string>()) + "\n";
    }
}
