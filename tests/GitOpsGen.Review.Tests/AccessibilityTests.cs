using Microsoft.Playwright;

namespace GitOpsGen.Review.Tests;

public class AccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    [AxeTheory]
    [InlineData(360, false)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task No_rule_of_axe_is_violated(int width, bool dark)
    {
        foreach (var html in new[] { Pages.TwoClusters, Pages.Many(40), Pages.Empty, Pages.Attacked })
        {
            var (page, _) = await browser.Open(html, width, dark);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            await page.EvaluateAsync(await File.ReadAllTextAsync(Pages.AxeCore) + "; true");
            var violations = await page.EvaluateAsync<string[]>(
                "axe.run().then(result => result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`)))");
            Assert.Empty(violations);
            await page.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task The_page_has_its_landmarks_and_one_first_heading()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        foreach (var landmark in new[] { "header", "nav", "main", "footer" })
            Assert.Equal(1, await page.Locator(landmark).CountAsync());
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(await page.Locator("section").CountAsync(), await page.Locator("section[aria-labelledby] > h2[id]").CountAsync());
    }

    [BrowserFact]
    public async Task Every_control_has_a_name()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        foreach (var control in await page.Locator("select, input, button, a, summary").AllAsync())
        {
            var name = await control.EvaluateAsync<string>("e => (e.labels?.[0] ?? e).textContent.trim() + (e.getAttribute('aria-label') ?? '')");
            Assert.NotEqual("", name);
        }
    }

    [BrowserFact]
    public async Task The_first_tab_stop_skips_to_the_changes()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("e => e === document.activeElement && e.getBoundingClientRect().left >= 0"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("#changes", await page.EvaluateAsync<string>("location.hash"));
    }

    [BrowserFact]
    public async Task A_cluster_in_the_picture_filters_its_changes_by_keyboard()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Locator(".wide a.node[data-cluster=app]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("app", await page.Locator("select[name=cluster] option:checked").TextContentAsync());
        Assert.Contains("of 12 changes", await page.Locator("#shown").TextContentAsync());
    }

    [BrowserFact]
    public async Task Keys_go_from_change_to_change_search_and_switch_the_view()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        var summaries = page.Locator(".unit summary");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.True(await HasFocus(summaries.Nth(1)));
        await page.Keyboard.PressAsync("k");
        Assert.True(await HasFocus(summaries.Nth(0)));
        await page.Keyboard.PressAsync("v");
        Assert.True(await page.GetByLabel("Side by side").IsCheckedAsync());
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jkv");
        Assert.Equal("jkv", await page.Locator("input[name=text]").InputValueAsync());
    }

    [BrowserFact]
    public async Task Keys_can_be_switched_off()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Locator(".keys summary").ClickAsync();
        await page.GetByLabel("Use these keys").UncheckAsync();
        await page.Keyboard.PressAsync("v");
        Assert.True(await page.GetByLabel("Unified").IsCheckedAsync());
    }

    [BrowserFact]
    public async Task On_paper_every_change_is_open()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(12, await page.Locator(".unit details[open]").CountAsync());
    }

    [BrowserFact]
    public async Task A_fold_opens_by_keyboard()
    {
        var (page, _) = await browser.Open(Pages.TwoClusters);
        await page.Locator(".unit summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator(".unit .diff").First.IsVisibleAsync());
    }

    private static Task<bool> HasFocus(ILocator locator) => locator.EvaluateAsync<bool>("e => e === document.activeElement");
}
