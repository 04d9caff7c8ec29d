using FollowUp.Alumni;

namespace FollowUp.Tests.Alumni;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Robin.Ash@Alumni.Example ", "robin.ash@alumni.example")]
    [InlineData("robin@bücher.example", "robin@xn--bcher-kva.example")]
    [InlineData("ROBIN+2022@a-b.example", "robin+2022@a-b.example")]
    public void The_same_person_has_the_same_normalised_address(string given, string normalised) =>
        Assert.Equal(normalised, EmailAddress.Parse(given)?.Normalised);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("robin")]
    [InlineData("robin@localhost")]
    [InlineData("robin@@alumni.example")]
    [InlineData("robin ash@alumni.example")]
    [InlineData("robin@alumni.example, other@x.example")]
    [InlineData("robin@alumni.example\r\nBcc: other@x.example")]
    [InlineData("\"robin\"@alumni.example")]
    [InlineData("robin@-alumni.example")]
    [InlineData("<robin@alumni.example>")]
    [InlineData("robin\u200B@alumni.example")]
    [InlineData("robin\uffff@alumni.example")]
    [InlineData("robin\ue000@alumni.example")]
    public void What_mail_cannot_be_sent_to_is_no_address(string? given) => Assert.Null(EmailAddress.Parse(given));
}
