using System.Collections.Concurrent;

namespace Dragoman.Exchange.Fetch;

/// <summary>The robots.txt of each site: kept for a day, or for some minutes where it couldn't be had, and asked for by one only.</summary>
internal sealed class SiteRobots(Func<Uri, CancellationToken, Task<Robots>> fetch, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);
    private static readonly TimeSpan TroubleLasts = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Robots> OfAsync(Uri page, CancellationToken stop)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        var known = _known.GetOrAdd(site, _ => new Known());
        await known.Gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (known.Rules is null || time.GetElapsedTime(known.Read) >= (known.Rules.Trouble is null ? Lasts : TroubleLasts))
                (known.Rules, known.Read) = (await fetch(new Uri(site + "/robots.txt"), stop).ConfigureAwait(false), time.GetTimestamp());
            return known.Rules;
        }
        finally
        {
            known.Gate.Release();
        }
    }

    private sealed class Known
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public Robots? Rules { get; set; }

        public long Read { get; set; }
    }
}
