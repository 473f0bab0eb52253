using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Feeds;

namespace Dragoman.Exchange.Fetch;

/// <summary>Reads what stands at addresses: a page or a document as a report, of a feed the articles that it links to. Safe to be shared.</summary>
public sealed class WebReports(Fetcher fetcher, IFetchState state, WebOptions options)
{
    private readonly ConcurrentDictionary<string, byte> _taken = new(StringComparer.Ordinal);
    private int _expected;

    /// <summary>How many reports have come and are to come, as far as is known; a feed that isn't read yet counts as one.</summary>
    public int Expected => Volatile.Read(ref _expected);

    /// <summary>Says that so many addresses will be read.</summary>
    public void Expect(int addresses) => Interlocked.Add(ref _expected, addresses);

    /// <summary>Whatever goes wrong is an item; nothing is thrown but <see cref="OperationCanceledException"/> when <paramref name="stop"/> says so.</summary>
    public async IAsyncEnumerable<WebItem> ReadAsync(Uri address, [EnumeratorCancellation] CancellationToken stop)
    {
        _taken.TryAdd(Visit.KeyOf(address), 0);
        var result = await fetcher.FetchAsync(address, stop).ConfigureAwait(false);
        if (result is FetchResult.Fetched fetched && FetchedReports.ReadFeed(fetched, options.Defaults) is { } entries)
        {
            await foreach (var item in ReadFeedAsync(address, fetched, entries, stop).ConfigureAwait(false))
                yield return item;
            yield break;
        }
        if (result is FetchResult.Unchanged)
            Expect(-1);
        foreach (var item in ItemsOf(result, options.Defaults, null))
            yield return item;
        yield return new WebItem.Looked(address, result switch
        {
            FetchResult.Fetched => new Look.Page(),
            FetchResult.Unchanged => new Look.Unchanged(),
            _ => new Look.Failed(),
        });
    }

    /// <summary>A feed is remembered as read when nothing of it is left to be fetched: not before, so that a run that was broken off goes on.</summary>
    private async IAsyncEnumerable<WebItem> ReadFeedAsync(Uri address, FetchResult.Fetched feed, List<EntryItem> entries, [EnumeratorCancellation] CancellationToken stop)
    {
        var pieces = entries.Select(entry => (entry.Entry, entry.Item, Link: LinkOf(entry))).ToArray();
        foreach (var known in pieces.Where(piece => piece.Link is { } link && !IsNew(link)))
            yield return new WebItem.Known(known.Link!);
        var fresh = pieces.Where(piece => piece.Link is not { } link || IsNew(link)).ToArray();
        var isWhole = fresh.Length <= options.MostItems;
        Expect(Math.Min(fresh.Length, options.MostItems) - 1);
        var (articles, reports) = (0, 0);
        foreach (var (entry, own, link) in fresh.Take(options.MostItems))
        {
            if (link is null)
            {
                yield return new WebItem.Read(own);
                continue;
            }
            if (!_taken.TryAdd(Visit.KeyOf(link), 0))
                continue;
            var result = await fetcher.FetchAsync(link, stop).ConfigureAwait(false);
            isWhole &= result is not FetchResult.Refused { IsLasting: false };
            var isRead = false;
            foreach (var item in ItemsOf(result, DefaultsOf(entry!), entry!.Title))
            {
                isRead |= item is WebItem.Read(InputItem.Good);
                yield return item;
            }
            articles += result is FetchResult.Fetched ? 1 : 0;
            reports += isRead ? 1 : 0;
        }
        if (fresh.Length > options.MostItems)
            yield return new WebItem.Note(feed.Address.OriginalString, Left(fresh.Length - options.MostItems));
        yield return new WebItem.Done(isWhole ? feed.Visit : feed.Visit with { Validators = null });
        yield return new WebItem.Looked(address, new Look.Feed(ShapeOf(entries, articles, reports)));
    }

    private static FeedShape ShapeOf(List<EntryItem> items, int articles, int reports)
    {
        FeedEntry[] entries = [.. items.Select(item => item.Entry).OfType<FeedEntry>()];
        return new FeedShape(entries.Length, entries.Count(entry => entry.Address is not null), entries.Count(entry => entry.Published is not null), entries.Count(entry => !string.IsNullOrWhiteSpace(entry.Text)), articles, reports);
    }

    private static IEnumerable<WebItem> ItemsOf(FetchResult result, ReportDefaults defaults, string? title) => result switch
    {
        FetchResult.Fetched fetched => ItemsOf(fetched, defaults, title),
        FetchResult.Unchanged(var visit) => [new WebItem.Unchanged(visit.Addresses[0]), new WebItem.Done(visit)],
        FetchResult.Refused refused => ItemsOf(refused),
        _ => throw new InvalidOperationException($"a result of an unknown kind: {result}"),
    };

    private static IEnumerable<WebItem> ItemsOf(FetchResult.Fetched fetched, ReportDefaults defaults, string? title)
    {
        var isRead = true;
        foreach (var item in FetchedReports.Read(fetched, defaults))
        {
            isRead &= item is InputItem.Good;
            yield return new WebItem.Read(item is InputItem.Good { Report: { Title: null } report } good ? good with { Report = report with { Title = title } } : item);
        }
        // What wasn't understood may be by a later version, which must be sent it again.
        yield return new WebItem.Done(isRead ? fetched.Visit : fetched.Visit with { Validators = null });
    }

    private static IEnumerable<WebItem> ItemsOf(FetchResult.Refused refused)
    {
        yield return new WebItem.Read(new InputItem.Bad(refused.Error));
        if (refused.Rest is { } rest)
            yield return new WebItem.Resting(rest);
        if (refused.IsLasting)
            yield return new WebItem.Done(refused.Visit);
    }

    /// <summary>What is fetched for an entry; null where the entry itself is taken.</summary>
    private Uri? LinkOf(EntryItem entry) =>
        !options.TakesFeedText && entry.Entry?.Address is { } address && Uri.TryCreate(address, UriKind.Absolute, out var link) ? link : null;

    private bool IsNew(Uri link) => !_taken.ContainsKey(Visit.KeyOf(link)) && !state.IsMet(link);

    /// <summary>A page that doesn't say when and by whom it was published has that of the feed.</summary>
    private ReportDefaults DefaultsOf(FeedEntry entry) => options.Defaults with
    {
        Published = entry.Published ?? options.Defaults.Published,
        Outlet = options.Defaults.Outlet ?? entry.Outlet,
        Language = entry.Language ?? options.Defaults.Language,
    };

    private static string Left(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} more articles of this feed are left for the next run");
}
