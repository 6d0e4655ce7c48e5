using Microsoft.Playwright;

namespace GitOpsGen.Review.Tests;

/// <summary>One headless Chromium for all tests; the system's own, since a test run downloads no browser.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why browser tests cannot run here; null when they can.</summary>
    public static string? Missing => File.Exists(Chromium) ? null : $"{Chromium} is not installed; run 'apt-get install -y chromium'";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page; any request, script error or console message is recorded in <see cref="OpenPage.Complaints"/>.</summary>
    public async Task<OpenPage> Open(string html, int width = 1280, bool dark = false, bool scripts = true)
    {
        var page = await _browser!.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });
        var complaints = new List<string>();
        page.Request += (_, request) => complaints.Add($"request to {request.Url}");
        page.PageError += (_, error) => complaints.Add($"script error: {error}");
        page.Console += (_, message) => complaints.Add($"console: {message.Text}");
        page.Dialog += (_, dialog) => complaints.Add($"dialog: {dialog.Message}");
        await page.SetContentAsync(html);
        return new OpenPage(page, complaints);
    }
}

public sealed record OpenPage(IPage Page, List<string> Complaints);
