using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>People of a team, each with what they may do.</summary>
public sealed class TeamTests(TeamWorkbench workbench) : IClassFixture<TeamWorkbench>
{
    [Fact]
    public async Task Nobody_sees_anything_before_they_sign_in_and_a_reader_is_offered_nothing_to_decide()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Go("/incidents");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Navigation).CountAsync());
        await page.GetByLabel("Name").FillAsync("rana");
        await page.GetByLabel("Password").FillAsync("not the one, surely");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("isn't right");
        await SignIn(page, "rana");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Incidents" })).ToBeVisibleAsync();
        await window.Go("/");
        await page.Locator("main table tbody tr a").First.ClickAsync();
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
        await page.Locator("article.card header").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "History" })).ToBeVisibleAsync();
        foreach (var name in new[] { "Accept", "Reject", "Correct", "Take" })
            Assert.Equal(0, await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name }).CountAsync());
        // Keys of what isn't offered do nothing either.
        await page.Keyboard.PressAsync("a");
        await window.Go("/people");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("is said by the administrators");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        // What the browser says of answers that refuse is no error of the page.
        Assert.All(window.Wrong, wrong => Assert.Contains("status of 401", wrong, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_coder_judges_and_the_log_says_who_and_a_session_that_ends_loses_nothing()
    {
        await using var window = await workbench.Open();
        var page = window.Page;
        await window.Go("/");
        await SignIn(page, "carl");
        await page.Locator("main table tbody tr a").Nth(1).ClickAsync();
        var card = page.Locator("article.card").First;
        await Choose(card);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(card.Locator(".verdict")).ToHaveTextAsync("accepted");
        await Choose(card);
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("dialog")).ToContainTextAsync("carl");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("e");
        var why = page.Locator("form.edit input").Last;
        await why.FillAsync("the reason that I typed for a while");
        // The classes are asked for by the same session.
        await Assertions.Expect(page.Locator("form.edit select").First).Not.ToHaveValueAsync("");
        await page.Context.ClearCookiesAsync();
        await why.PressAsync("Control+Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Your session is over" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await window.Shoot("team-lapse");
        Assert.Empty(await window.Barriers());
        await dialog.GetByLabel("Password").FillAsync(TeamWorkbench.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("form.edit")).ToHaveCountAsync(0);
        await Choose(card);
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("dialog")).ToContainTextAsync("the reason that I typed for a while");
    }

    private static async Task Choose(ILocator card)
    {
        await card.Locator("header").ClickAsync();
        await Assertions.Expect(card).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task An_administrator_makes_an_account_whose_first_deed_is_another_password()
    {
        await using (var window = await workbench.Open())
        {
            var page = window.Page;
            await window.Go("/people");
            await SignIn(page, "anna");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add somebody" }).ClickAsync();
            await page.GetByLabel("Name to sign in with").FillAsync("noor");
            await page.Locator("dialog select[name=role]").SelectOptionAsync("coder");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
            var password = await page.Locator(".secret code").InnerTextAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("noor was added");
            await using var other = await workbench.Open();
            await other.Go("/");
            await SignIn(other.Page, "noor", password);
            await Assertions.Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else gave you");
            Assert.Equal(0, await other.Page.GetByRole(AriaRole.Navigation).CountAsync());
            await other.Page.GetByLabel("Present password").FillAsync(password);
            await other.Page.GetByLabel("New password, of").FillAsync("seven hills and a well");
            await other.Page.GetByLabel("New password again").FillAsync("seven hills and a well");
            await other.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "Inbox" })).ToBeVisibleAsync();
            await page.GetByLabel("Disable noor").ClickAsync();
            await Assertions.Expect(page.GetByLabel("Let in again: noor")).ToBeVisibleAsync();
            await other.Go("/");
            await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task The_pages_of_people_have_no_barriers(ColorScheme scheme, int width)
    {
        await using var window = await workbench.Open(scheme, width, width == 320 ? 640 : 900);
        var page = window.Page;
        var suffix = width == 320 ? "narrow" : scheme.ToString().ToLowerInvariant();
        await window.Go("/account");
        await Look("team-sign-in");
        await SignIn(page, "anna");
        await page.GetByLabel("What it is for").FillAsync("nightly export");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        await Assertions.Expect(page.Locator(".secret code")).ToContainTextAsync("drg_");
        await Look("team-account");
        await window.Go("/people");
        await Assertions.Expect(page.GetByText("anna signed in").First).ToBeVisibleAsync();
        await Look("team-people");

        async Task Look(string name)
        {
            await window.Shoot($"{name}-{suffix}");
            Assert.Empty(await window.Barriers());
            Assert.Equal(0, await window.Overflow());
        }
    }

    private static async Task SignIn(IPage page, string name, string password = TeamWorkbench.Password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First).ToBeVisibleAsync();
    }
}
