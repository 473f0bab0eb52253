using System.Text.Json;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Two coders have one claim open: the second is told, sees both versions, and chooses; nothing that they typed is lost.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class TwoCodersTests(Workbench workbench)
{
    [Fact]
    public async Task The_second_sees_both_versions_goes_back_to_theirs_and_may_keep_it()
    {
        await using var first = await workbench.Open();
        await using var second = await workbench.Open();
        var (report, claim) = await Open(first, second, "Gunmen attacked a checkpoint near Sabha on Sunday, guards of the second shift said.");
        await Correct(second, "unconfirmed", "nobody else has seen it, and the ward denies that it was hit");
        await Correct(first, "denied", "the ward denies it");
        await Keep(first);
        await Assertions.Expect(first.Page.Locator("article.card.corrected")).ToHaveCountAsync(1);

        await Keep(second);
        var dialog = second.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("Somebody else decided on this claim meanwhile");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Status" })).ToContainTextAsync("denied");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Status" })).ToContainTextAsync("unconfirmed");
        await Assertions.Expect(dialog).ToContainTextAsync("nobody else has seen it");
        Assert.Empty(await second.Barriers());
        await second.Shoot("two-coders");

        await second.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(second.Page.GetByLabel("Why (for the log)")).ToHaveValueAsync("nobody else has seen it, and the ward denies that it was hit");
        await Assertions.Expect(second.Page.Locator("form.edit").GetByLabel("Status")).ToHaveValueAsync("unconfirmed");
        await Keep(second);
        await Assertions.Expect(second.Page.Locator("article.card.corrected")).ToContainTextAsync("unconfirmed");
        Assert.Equal([("corrected", "denied"), ("corrected", "unconfirmed")], await Decided(second, claim));
        Assert.Equal("unconfirmed", (await first.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("claim").GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_second_may_keep_theirs_or_put_mine_over_it()
    {
        await using var first = await workbench.Open();
        await using var second = await workbench.Open();
        var (_, claim) = await Open(first, second, "Gunmen attacked a checkpoint near Derna on Sunday, guards of the third shift said.");
        await first.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(first.Page.Locator("article.card.accepted")).ToHaveCountAsync(1);

        await second.Page.Keyboard.PressAsync("x");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Keep theirs" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator("article.card.accepted")).ToHaveCountAsync(1);
        await first.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(first.Page.Locator("article.card.unreviewed")).ToHaveCountAsync(1);

        await second.Page.Keyboard.PressAsync("x");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Put yours over it" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator("article.card.rejected")).ToHaveCountAsync(1);
        Assert.Equal(["accepted", "unreviewed", "rejected"], (await Decided(second, claim)).Select(decision => decision.Verdict));
    }

    [Fact]
    public async Task Who_decides_the_same_has_nothing_to_choose()
    {
        await using var first = await workbench.Open();
        await using var second = await workbench.Open();
        var (_, claim) = await Open(first, second, "Gunmen attacked a checkpoint near Zuwara on Sunday, guards of the fourth shift said.");
        await first.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(first.Page.Locator("article.card.accepted")).ToHaveCountAsync(1);
        await second.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(second.Page.Locator("article.card.accepted")).ToHaveCountAsync(1);
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Single(await Decided(second, claim));
    }

    /// <summary>Both windows at the only claim of a new report.</summary>
    private static async Task<(string Report, string Claim)> Open(Window first, Window second, string text)
    {
        var report = await first.Add(text, "Wire of two coders");
        foreach (var window in new[] { first, second })
        {
            await window.Go($"/reports/{report}");
            await Assertions.Expect(window.Page.Locator("article.card")).ToHaveCountAsync(1);
        }
        return (report, (await first.Ask($"reports/{report}")).GetProperty("claims")[0].GetProperty("id").GetString()!);
    }

    private static async Task Correct(Window window, string status, string reason)
    {
        await window.Page.Keyboard.PressAsync("e");
        await window.Page.Locator("form.edit").GetByLabel("Status").SelectOptionAsync(status);
        await window.Page.GetByLabel("Why (for the log)").FillAsync(reason);
    }

    private static Task Keep(Window window) => window.Page.GetByLabel("Why (for the log)").PressAsync("Control+Enter");

    private static async Task<(string Verdict, string? Status)[]> Decided(Window window, string claim) =>
        [.. (await window.Ask($"claims/{claim}/history")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("after")).Select(after => (after.GetProperty("verdict").GetString()!, StatusOf(after)))];

    private static string? StatusOf(JsonElement after) => after.TryGetProperty("claim", out var claim) ? claim.GetProperty("status").GetString() : null;
}
