using System.Text;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>Reports come as files and by their address; what may not be fetched is refused in words.</summary>
[Collection(SharedWorkbench.Name)]
public sealed class AddDialogTests(Workbench workbench)
{
    [Fact]
    public async Task Files_are_added_and_each_tells_what_became_of_it()
    {
        await using var window = await workbench.Open();
        var dialog = await Open(window, "Files");
        await dialog.Locator("input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "post.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Militiamen stormed a customs post near Ghat on Friday, killing three officers.\n") },
            new FilePayload { Name = "broken.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.7 nothing of the kind") },
        ]);
        await dialog.Locator("input[name=outlet]").FillAsync("Border Post");
        await dialog.Locator("input[name=published]").FillAsync("2021-07-10");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(dialog.Locator(".outcome li")).ToHaveCountAsync(2);
        await Assertions.Expect(dialog.Locator(".outcome li.wrong")).ToContainTextAsync("broken.pdf");
        await dialog.Locator(".outcome a").ClickAsync();
        await Assertions.Expect(window.Page.Locator("main .text")).ToContainTextAsync("customs post near Ghat");
        await Assertions.Expect(window.Page.Locator(".byline")).ToContainTextAsync("Border Post");
    }

    [Theory]
    [InlineData("javascript:alert(1)", "is no address of the web")]
    [InlineData("file:///etc/passwd", "is no address of the web")]
    [InlineData("http://127.0.0.1:8372/api/v1/me", "127.0.0.1")]
    [InlineData("http://[::1]/", "::1")]
    [InlineData("http://10.0.0.1/report", "10.0.0.1")]
    [InlineData("http://169.254.169.254/latest/meta-data", "169.254.169.254")]
    public async Task What_is_not_of_the_public_web_is_refused_in_words(string address, string words)
    {
        await using var window = await workbench.Open();
        var before = (await window.Ask("reports?limit=1")).GetProperty("total").GetInt64();
        var dialog = await Open(window, "Address");
        await dialog.Locator("input[name=address]").FillAsync(address);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await Assertions.Expect(dialog.Locator("input[name=address]")).ToHaveValueAsync(address);
        Assert.Equal(before, (await window.Ask("reports?limit=1")).GetProperty("total").GetInt64());
    }

    private static async Task<ILocator> Open(Window window, string way)
    {
        await window.Go("/");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add a report" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Tab, new() { Name = way }).ClickAsync();
        return window.Page.GetByRole(AriaRole.Dialog);
    }
}
