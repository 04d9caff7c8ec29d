using System.Text;
using FollowUp.Shared;

namespace FollowUp.Tests.Shared.Pages;

public sealed class StyleSheetTests
{
    private static readonly string Css = Encoding.UTF8.GetString(StyleSheet.Content);

    [Theory]
    [InlineData("url(")]
    [InlineData("@font-face")]
    [InlineData("@import")]
    [InlineData("GDS Transport")]
    [InlineData("crest")]
    public void Asks_for_no_other_file_and_has_nothing_that_is_for_gov_uk_alone(string part) =>
        Assert.DoesNotContain(part, Css, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("@media print")]
    [InlineData(":focus")]
    [InlineData("forced-colors")]
    [InlineData(".govuk-radios__input")]
    [InlineData(".govuk-checkboxes__divider")]
    [InlineData(".govuk-error-summary")]
    [InlineData(".govuk-skip-link")]
    public void Has_what_the_pages_need(string part) => Assert.Contains(part, Css, StringComparison.Ordinal);
}
