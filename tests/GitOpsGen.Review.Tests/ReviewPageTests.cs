using Microsoft.Playwright;

namespace GitOpsGen.Review.Tests;

public class ReviewPageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_asks_for_nothing_and_complains_of_nothing(bool attacked)
    {
        var (page, complaints) = await browser.Open(attacked ? Pages.Attacked : Pages.TwoClusters);
        await page.ReloadAsync();
        Assert.DoesNotContain(complaints, complaint => !complaint.StartsWith("request to about:", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Hostile_names_stay_text()
    {
        var (page, complaints) = await browser.Open(Pages.Attacked);
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Contains("<script>alert(1)</script>", await page.Locator("#cards").TextContentAsync());
        Assert.DoesNotContain('\u202E', await page.ContentAsync());
        Assert.Empty(complaints);
    }

    [BrowserTheory]
    [InlineData("cluster", "app", 6)]
    [InlineData("cluster", "control", 8)]
    [InlineData("kind", "Helm values", 2)]
    [InlineData("risk", "mTLS", 1)]
    [InlineData("risk", "any risk", 6)]
    public async Task A_filter_leaves_only_what_matches(string field, string option, int count)
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Locator($"select[name={field}]").SelectOptionAsync(new SelectOptionValue { Label = option });
        Assert.Equal(count, await Visible(page));
        Assert.Equal($"{count} of 12 changes", await page.Locator("#shown").TextContentAsync());
        await page.Locator("button[type=reset]").ClickAsync();
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("12 changes");
        Assert.Equal(12, await Visible(page));
    }

    [BrowserFact]
    public async Task Filters_add_up()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Locator("select[name=cluster]").SelectOptionAsync(new SelectOptionValue { Label = "control" });
        await page.Locator("input[name=text]").FillAsync("weight");
        Assert.Equal(1, await Visible(page));
        Assert.Equal("VirtualService default/reviews", await page.Locator(".unit:not([hidden]) h3").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_cluster_of_a_thousand_finds_the_change_that_it_shares()
    {
        var (page, _) = await browser.Open(Pages.Many(1000));
        await page.Locator("select[name=cluster]").SelectOptionAsync(new SelectOptionValue { Label = "eu-777" });
        Assert.Equal(1, await Visible(page));
        Assert.Contains("same in 1,000 clusters", await page.Locator(".unit summary").TextContentAsync());
    }

    [BrowserFact]
    public async Task Differences_show_unified_or_side_by_side()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Locator("#expand").ClickAsync();
        var change = page.Locator(".unit", new() { HasText = "VirtualService default/reviews" }).Locator(".chg").First;
        var (old, now) = (await Box(change.Locator(".old")), await Box(change.Locator(".new")));
        Assert.True(now.Y >= old.Y + old.Height && now.X == old.X, "unified: new below old");
        await page.GetByLabel("Side by side").CheckAsync();
        (old, now) = (await Box(change.Locator(".old")), await Box(change.Locator(".new")));
        Assert.True(now.X >= old.X + old.Width - 1 && now.Y == old.Y, "side by side: new right of old");
    }

    [BrowserFact]
    public async Task Without_scripts_everything_is_there_but_the_filters()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters, scripts: false);
        Assert.False(await page.Locator("#filters").IsVisibleAsync());
        Assert.Equal(12, await Visible(page));
    }

    [BrowserFact]
    public async Task Findings_show_their_line_in_the_config()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        Assert.Contains("mesh.config.yaml:42:7", await page.Locator("#findings").TextContentAsync());
    }

    private static Task<int> Visible(IPage page) => page.Locator(".unit:not([hidden])").CountAsync();

    private static async Task<LocatorBoundingBoxResult> Box(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
