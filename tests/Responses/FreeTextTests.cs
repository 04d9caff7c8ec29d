using FollowUp.Responses;

namespace FollowUp.Tests.Responses;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("\u0000a\u0007b\u001b[31mc\u009f", "ab[31mc")]
    [InlineData("a\uffffb\ufffec\ufdd0\ufdef\U0001fffed\U0010ffff", "abcd")]
    [InlineData("a\tb", "a\tb")]
    [InlineData(" \n\u0000 \t", "")]
    [InlineData("Zoë 👩‍🏫", "Zoë 👩‍🏫")]
    [InlineData("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")")]
    public void Words_stay_and_what_is_no_word_goes(string typed, string expected) => Assert.Equal(expected, FreeText.Clean(typed));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("a\ufffdb", FreeText.Clean(string.Concat("a", '\ud83d', "b")));
}
