using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FollowUp.Tests.Responses;

namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class StoppedMessagesTests(OpenSurvey survey)
{
    [Theory]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n")]
    public async Task One_click_on_the_page_of_a_mail_program_stops_them_again_and_again_without_redirect(string type, string body)
    {
        var link = survey.NextInvitation().UnsubscribeLink;

        for (var time = 0; time < 2; time++)
        {
            using var click = new HttpRequestMessage(HttpMethod.Post, link)
            {
                Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Origin", "https://mail.example" } },
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } },
            };
            using var answer = await survey.Http.SendAsync(click);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_has_stopped_them_can_still_answer()
    {
        var invitation = survey.NextInvitation();
        using var stop = await survey.Http.PostAsync(invitation.UnsubscribeLink, null);
        using var form = new FormUrlEncodedContent(FilledForm.Value);

        using var page = await survey.Http.GetAsync(invitation.SurveyLink);
        using var answer = await survey.Http.PostAsync(invitation.SurveyLink, form);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.SeeOther], [stop.StatusCode, page.StatusCode, answer.StatusCode]);
    }
}
