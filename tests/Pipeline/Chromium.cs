using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>One headless Chromium for all tests that need a browser.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Names.SelectMany(name => Folders().Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException("Chromium is missing: install it, so that it is on the PATH."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    /// <summary>A window of a phone's width that shares nothing with another.</summary>
    public Task<IBrowserContext> OpenAsync(bool scripts) =>
        browser!.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, JavaScriptEnabled = scripts });

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
}
