using System.Net;
using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Tests.Local.Functions;

public sealed class LocalGuardTests
{
    private const string Elsewhere = "192.0.2.7";

    [Theory]
    [InlineData("127.0.0.1", "localhost:7071", "k", 200)]
    [InlineData("::1", "[::1]:7071", "k", 200)]
    [InlineData("127.0.0.1", "127.0.0.1", "k", 200)]
    [InlineData("127.0.0.1", "127.0.0.1", null, 401)]
    [InlineData("127.0.0.1", "127.0.0.1", "kk", 401)]
    [InlineData("127.0.0.1", "attacker.example", "k", 403)]
    [InlineData("127.0.0.1", "localhost.attacker.example", "k", 403)]
    [InlineData(Elsewhere, "localhost", "k", 403)]
    [InlineData(null, "localhost", "k", 403)]
    public async Task The_key_opens_it_at_this_machine_only(string? address, string host, string? key, int expected) =>
        Assert.Equal(expected, await StatusAsync("/local/clock", address, host, key));

    [Theory]
    [InlineData("/admin/functions/SendInvitations")]
    [InlineData("/LOCAL/idle")]
    public async Task All_of_local_and_admin_is_guarded(string path) =>
        Assert.Equal(401, await StatusAsync(path, "127.0.0.1", "localhost", key: null));

    [Theory]
    [InlineData("/")]
    [InlineData("/locality")]
    [InlineData("/desk/admin")]
    public async Task Nothing_else_is_guarded(string path) =>
        Assert.Equal(200, await StatusAsync(path, Elsewhere, "followup.example", key: null));

    [Fact]
    public async Task The_sign_in_page_is_for_this_machine_too() =>
        Assert.Equal(403, await StatusAsync("/local/sign-in", Elsewhere, "localhost", key: null));

    [Fact]
    public async Task Without_a_key_there_is_nothing_to_open() =>
        Assert.Equal(404, await StatusAsync("/local/clock", "127.0.0.1", "localhost", key: "", hostsKey: null));

    private static async Task<int> StatusAsync(string path, string? address, string host, string? key, string? hostsKey = "k")
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("LocalHost:Key", hostsKey)]).Build();
        var guard = new LocalGuard(_ => Task.CompletedTask, new HostKey(new AppSettings(settings, "tests")));
        var http = new DefaultHttpContext { Request = { Path = path, Host = new HostString(host) } };
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        http.Request.Headers["x-functions-key"] = key;
        await guard.InvokeAsync(http);
        return http.Response.StatusCode;
    }
}
