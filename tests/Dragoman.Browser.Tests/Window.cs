using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>A browser's window, and what went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private const int Tries = 5;

    private readonly IBrowserContext _context;
    private readonly List<string> _wrong = [];
    private IAsyncDisposable? _more;

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _wrong.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _wrong.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and what the policy of the server refused.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Goes there, and waits until nothing is asked of the server any more.</summary>
    public async Task Go(string address)
    {
        await Page.GotoAsync(address);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Adds a report over the interface.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Add(string text, string outlet, string? title = null, string published = "2021-07-07")
    {
        var form = Page.Context.APIRequest.CreateFormData();
        foreach (var (name, value) in new[] { ("text", text), ("outlet", outlet), ("title", title), ("published", published) })
            if (value is not null)
                form.Append(name, value);
        var answer = await Post(form);
        // On a slow machine another test may write for longer than the server waits; it asks to try again.
        for (var again = 0; again < Tries && answer.Status == 503; again++)
            answer = await Post(form);
        Assert.True(answer.Ok, await answer.TextAsync());
        return (await answer.JsonAsync())!.Value.GetProperty("items")[0].GetProperty("report").GetString()!;
    }

    private Task<IAPIResponse> Post(IFormData form) =>
        Page.Context.APIRequest.PostAsync("/api/v1/reports", new APIRequestContextOptions { Multipart = form, Headers = [new("X-Dragoman", "1")], Timeout = 0 });

    /// <summary>What the interface answers.</summary>
    public async Task<System.Text.Json.JsonElement> Ask(string path)
    {
        var answer = await Page.Context.APIRequest.GetAsync($"/api/v1/{path}");
        Assert.True(answer.Ok, $"{path}: {answer.Status}: {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }

    public Task Shoot(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Workbench.Pictures, name + ".png") });

    /// <summary>What axe calls serious or critical, in words; WCAG 2.2, A and AA.</summary>
    public async Task<string[]> Barriers()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        return [.. result.Violations.Where(item => item.Impact is "serious" or "critical").Select(item => $"{item.Id}: {item.Help}: {string.Join("; ", item.Nodes.Take(3).Select(node => node.Html))}")];
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Goes with the window.</summary>
    public void With(IAsyncDisposable more) => _more = more;

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (_more is not null)
            await _more.DisposeAsync();
    }
}
