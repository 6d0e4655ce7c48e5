namespace GitOpsGen.Review.Tests;

/// <summary>Writes pictures of the page for people to look at, when GITOPSGEN_SCREENSHOTS names a folder.</summary>
public class ScreenshotTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserTheory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task The_page_fits_the_width(int width, bool dark)
    {
        foreach (var (name, html) in new[] { ("two", Pages.TwoClusters), ("many", Pages.Many(40)), ("thousand", Pages.Many(1000)), ("empty", Pages.Empty), ("hostile", Pages.Attacked) })
        {
            var open = await browser.Open(html, width, dark);
            if (name == "two")
                await open.Page.EvaluateAsync("document.getElementById('expand').click(); document.querySelector('[value=split]').click()");
            if (Environment.GetEnvironmentVariable("GITOPSGEN_SCREENSHOTS") is { } folder)
                await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{(dark ? "dark" : "light")}.png"), FullPage = true });
            Assert.Equal(0, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await open.Page.CloseAsync();
        }
    }
}
