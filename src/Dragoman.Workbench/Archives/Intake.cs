using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Fetching;
using Dragoman.Archive.Reports;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;
using Dragoman.Text;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Archives;

/// <summary>What a person says of the reports that they add; of what they type, all of it.</summary>
internal sealed record ReportForm
{
    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 3166 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Of a page, a document or a feed of the public web.</summary>
    public string? Address { get; init; }
}

/// <summary>Adds reports, each by itself: what is wrong with one leaves the others.</summary>
internal sealed class Intake(ArchivePool archives, Toolbox toolbox, Freshness freshness, WorkbenchOptions options)
{
    private const int MostOfFeed = 20;

    public async Task<ImmutableArray<AddedView>> Add(ImmutableArray<IFormFile> files, ReportForm form, string who, CancellationToken stop)
    {
        var defaults = new ReportDefaults(Asked.Day(form.Published, "published"), Asked.Text(form.Outlet), Asked.Text(form.Country)?.ToUpperInvariant(), Asked.Text(form.Language));
        if (defaults.Country is { } country && toolbox.Tools.Actors.CountryOf(country) is null)
            throw Refusal.Wrong("country", $"'{country}' is not a country code", "Give the three letters of ISO 3166-1, e.g. LBY.");
        var added = ImmutableArray.CreateBuilder<AddedView>();
        if (form.Text is { Length: > 0 } text && Typed(text, form, defaults) is var typed)
            added.Add(await archives.Ask(archive => Add(archive, typed, who), stop));
        foreach (var file in files)
            added.AddRange(await archives.Ask(archive => AddFile(archive, file, defaults, who), stop));
        if (Asked.Text(form.Address) is { } address)
            added.AddRange(await archives.Alone(archive => AddWeb(archive, AddressOf(address), defaults, who), stop));
        if (added.Any(item => item.Kind == "new"))
            freshness.Spoiled();
        return added.ToImmutable();
    }

    private ImmutableArray<AddedView> AddFile(ReportArchive archive, IFormFile file, ReportDefaults defaults, string who)
    {
        using var content = file.OpenReadStream();
        return [.. ReportSource.Read(Path.GetFileName(file.FileName) is { Length: > 0 } name ? name : "file", content, defaults).Select(item => Add(archive, item, who))];
    }

    private ImmutableArray<AddedView> AddWeb(ReportArchive archive, Uri address, ReportDefaults defaults, string who)
    {
        using var fetches = archive.Fetches(FetchPurpose.Articles);
        using var fetcher = new Fetcher(options.Fetching, fetches, options.Clock);
        using var streams = new AddressStreams([address], new WebReports(fetcher, fetches, new WebOptions { Defaults = defaults, MostItems = MostOfFeed }));
        var added = ImmutableArray.CreateBuilder<AddedView>();
        foreach (var item in streams.Of(0))
            switch (item)
            {
                case WebItem.Read(var read):
                    added.Add(Add(archive, read, who));
                    break;
                case WebItem.Unchanged or WebItem.Known:
                    added.Add(new AddedView(null, "again", null, null));
                    break;
                case WebItem.Done(var visit):
                    fetches.Keep(visit);
                    break;
                case WebItem.Resting(var rest):
                    fetches.Keep(rest);
                    break;
            }
        return added.ToImmutable();
    }

    private AddedView Add(ReportArchive archive, InputItem item, string who) => item switch
    {
        InputItem.Good good => Add(archive, Arrivals.Of(good), who),
        InputItem.Bad(var error) => Failed(error.ToString()),
        _ => throw new InvalidOperationException($"an item of an unknown kind: {item}"),
    };

    private AddedView Add(ReportArchive archive, Arrival arrival, string who)
    {
        if (arrival.Refusal is { } refusal)
            return Failed(refusal);
        var tools = toolbox.Newest;
        return (archive.HasText(arrival) && !archive.IsToBeReadAs(arrival) ? archive.Has(arrival) ? new Added.Again(arrival.Report.Id) : archive.Sight(arrival) : archive.Add(arrival, tools.Read(arrival.Report), tools.ReaderName, who)) switch
        {
            Added.New(var id, var claims, _) => new AddedView(id, "new", claims, null),
            Added.Elsewhere(var id) => new AddedView(id, "elsewhere", null, null),
            var again => new AddedView(again.Report, "again", null, null),
        };
    }

    /// <summary>Forms break lines by two characters; texts by one.</summary>
    private static Arrival Typed(string typed, ReportForm form, ReportDefaults defaults)
    {
        var text = typed.ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(text))
            throw Refusal.Wrong("text", "there is nothing but blanks");
        if (text.Length > InputLimits.LongestText)
            throw Refusal.Wrong("text", $"no report is longer than {InputLimits.LongestText} characters", "Split it.");
        return new Arrival(new Report(text)
        {
            Title = Asked.Text(form.Title),
            Outlet = defaults.Outlet,
            Published = defaults.Published,
            Language = defaults.Language,
            Country = defaults.Country,
            Url = Asked.Text(form.Url) is { } url ? AddressOf(url).AbsoluteUri : null,
        })
        { Method = "typed" };
    }

    private static Uri AddressOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
        ? uri
        : throw new Refusal(StatusCodes.Status422UnprocessableEntity, $"'{address}' is no address of the web") { Where = "address", Advice = "Give one that begins with https:// or http://." };

    private static AddedView Failed(string error) => new(null, "failed", null, error);
}
