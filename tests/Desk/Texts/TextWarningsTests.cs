using FollowUp.Desk;

namespace FollowUp.Tests.Desk.Texts;

public sealed class TextWarningsTests
{
    [Theory]
    [InlineData("My head, Mrs Patel, helped.", TextWarningKind.Name, "Mrs Patel")]
    [InlineData("It was then that Siobhan left us.", TextWarningKind.Name, "Siobhan")]
    [InlineData("Sarah told everybody.", TextWarningKind.Name, "Sarah")]
    [InlineData("We moved to a unit in Leeds.", TextWarningKind.Place, "Leeds")]
    [InlineData("It was then that Oak Hill Primary took over.", TextWarningKind.Place, "Oak Hill Primary")]
    [InlineData("Write to me: jo@example.org", TextWarningKind.Address, "jo@example.org")]
    [InlineData("Ring 0113 496 0000 any day.", TextWarningKind.Address, "0113 496 0000")]
    [InlineData("We are now at LS1 4AP.", TextWarningKind.Address, "LS1 4AP")]
    [InlineData("The forum meets at 12 Elm Tree Road.", TextWarningKind.Address, "12 Elm Tree Road")]
    [InlineData("My own diagnosis came late.", TextWarningKind.Health, "diagnosis")]
    [InlineData("A pupil with ADHD stayed.", TextWarningKind.Health, "ADHD")]
    public void What_could_identify_somebody_is_pointed_out(string text, TextWarningKind kind, string words) =>
        Assert.Contains(new TextWarning(kind, words), TextWarnings.Of(text));

    [Theory]
    [InlineData("We meet our parent forum every month now. It lasts.")]
    [InlineData("I still use the SEND review, and so does the SENCO, every Monday in September.")]
    [InlineData("Nothing has changed since 2019.")]
    public void Plain_words_need_no_warning(string text) => Assert.Empty(TextWarnings.Of(text));
}
