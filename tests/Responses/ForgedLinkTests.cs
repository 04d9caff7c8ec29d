using System.Buffers.Text;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;
using Microsoft.Extensions.Options;

namespace FollowUp.Tests.Responses;

public sealed class ForgedLinkTests(ForgedLinkTests.Round round) : IClassFixture<ForgedLinkTests.Round>
{
    private static readonly SurveyToken OtherSecret = new(Options.Create(new KeyOptions { LinkSecrets = [TestApplication.NewKey()] }));
    private static readonly Dictionary<string, Func<SurveyLink, SurveyLink, SurveyLink>> Forgeries = new()
    {
        ["a character short"] = (link, _) => link with { Token = link.Token[..^1] },
        ["a character long"] = (link, _) => link with { Token = link.Token + "A" },
        ["empty"] = (link, _) => link with { Token = "" },
        ["as long as can be"] = (link, _) => link with { Token = new('A', 8_000) },
        ["not base64url"] = (link, _) => link with { Token = new('+', link.Token.Length) },
        ["not ASCII"] = (link, _) => link with { Token = new('é', link.Token.Length) },
        ["all zero"] = (link, _) => link with { Token = Base64Url.EncodeToString(new byte[32]) },
        ["first bit turned"] = (link, _) => link with { Token = Turned(link.Token, 0) },
        ["last bit turned"] = (link, _) => link with { Token = Turned(link.Token, 31) },
        ["another person's name"] = (link, other) => link with { Token = Base64Url.EncodeToString([.. Bytes(other).AsSpan(0, 16), .. Bytes(link).AsSpan(16)]) },
        ["for another round"] = (link, _) => link with { Round = "6m.2021-22" },
        ["for another programme"] = (link, _) => link with { Programme = "another" },
        ["programme and round cut elsewhere"] = (link, _) => link with { Programme = $"{link.Programme}\n{link.Round[..4]}", Round = link.Round[4..] },
        ["signed with another secret"] = (link, _) => link with { Token = OtherSecret.Sign(link.Programme, link.Round, Bytes(link).AsSpan(0, 16)) },
    };

    public static TheoryData<string> Kinds => [.. Forgeries.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Is_refused_without_asking_storage_and_with_the_same_bytes_whatever_is_wrong(string kind)
    {
        var forged = Forgeries[kind](round.Link, round.OtherLink);
        round.Application.Calls.Forget();

        RenderedPage[] answers =
        [
            await forged.OpenAsync(round.Application),
            await forged.SendAsync(round.Application, FilledForm.Value),
            await forged.OpenThankYouAsync(round.Application),
        ];

        Assert.All(answers, answer => Assert.Equal((404, round.NotFound), (answer.Status, answer.Html)));
        Assert.Empty(round.Application.Calls.Made);
    }

    private static byte[] Bytes(SurveyLink link) => Base64Url.DecodeFromChars(link.Token);

    private static string Turned(string token, int place)
    {
        var bytes = Base64Url.DecodeFromChars(token);
        bytes[place] ^= place == 0 ? (byte)0x80 : (byte)0x01;
        return Base64Url.EncodeToString(bytes);
    }

    public sealed class Round : IAsyncLifetime
    {
        private OpenRound? open;

        internal TestApplication Application => open!.Application;

        internal SurveyLink Link { get; private set; } = new("", "", "");

        internal SurveyLink OtherLink { get; private set; } = new("", "", "");

        internal string NotFound { get; private set; } = "";

        public async Task InitializeAsync()
        {
            open = await OpenRound.BeginAsync();
            (Link, OtherLink) = (await open.InviteAsync(), await open.InviteAsync());
            NotFound = (await RenderedPage.Of(Page.Of<NotFoundPage>())).Html;
        }

        public async Task DisposeAsync() => await open!.DisposeAsync();
    }
}
