using FollowUp.Desk;

namespace FollowUp.Tests.Desk.Texts;

public sealed class RedactionTests
{
    [Fact]
    public void Words_go_wherever_they_stand_the_longest_first() =>
        Assert.Equal("[removed] met [removed] and left.", Redaction.Of("Anna Lee met Anna and left.", ["Anna", " Anna Lee "]));

    [Theory]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("Anna\u0000Lee")]
    public void Nothing_goes_where_some_of_the_words_do_not_stand_in_the_text(string words) => Assert.Null(Redaction.Of("Anna met Lee.", [words]));

    [Fact]
    public void All_or_nothing_goes() => Assert.Null(Redaction.Of("Anna met Lee.", ["Anna", "Ben"]));
}
