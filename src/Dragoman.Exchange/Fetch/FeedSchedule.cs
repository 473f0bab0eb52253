namespace Dragoman.Exchange.Fetch;

/// <summary>When which address is to be looked at again, for months: each in its own rhythm, more and more seldom while it fails, and with a word when it isn't what it was.</summary>
public sealed class FeedSchedule
{
    /// <summary>What fails is looked at once a day at least, unless it is to be looked at more seldom anyway.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // A day is 1,440 minutes, so more doublings change nothing.
    private const int MostDoublings = 11;

    private readonly List<Followed> _all;

    /// <param name="now">When it begins: then all are due.</param>
    public FeedSchedule(IEnumerable<(Uri Address, TimeSpan Every)> addresses, DateTimeOffset now) =>
        _all = [.. addresses.DistinctBy(pair => Visit.KeyOf(pair.Address), StringComparer.Ordinal).Select(pair => new Followed(pair.Address, pair.Every) { Due = now })];

    /// <summary>When the next is due.</summary>
    public DateTimeOffset Next => _all.Min(followed => followed.Due);

    /// <summary>In their order.</summary>
    public IReadOnlyList<Uri> DueAt(DateTimeOffset now) => [.. _all.Where(followed => followed.Due <= now).Select(followed => followed.Address)];

    /// <summary>Notes what was found.</summary>
    /// <returns>What people should hear of, once: that it isn't what it was, fails, or is back.</returns>
    public IEnumerable<string> Saw(Uri address, Look look, DateTimeOffset now)
    {
        if (_all.Find(followed => Visit.KeyOf(followed.Address) == Visit.KeyOf(address)) is not { } followed)
            return [];
        string[] words = [.. followed.ChangesBy(look)];
        followed.Failures = look is Look.Failed ? followed.Failures + 1 : 0;
        followed.Due = now + followed.Pause;
        return words;
    }

    private sealed class Followed(Uri address, TimeSpan every)
    {
        // As it was before it was last told of as another.
        private Look? _usual;

        public Uri Address => address;

        public DateTimeOffset Due { get; set; }

        /// <summary>In a row.</summary>
        public int Failures { get; set; }

        public TimeSpan Pause => Failures == 0 ? every : Least(every * (1L << Math.Min(Failures, MostDoublings)), every > LongestPause ? every : LongestPause);

        public IEnumerable<string> ChangesBy(Look look)
        {
            switch (look)
            {
                case Look.Failed when Failures == 0:
                    yield return "can't be had now; it is looked at more and more seldom until it can";
                    yield break;
                case Look.Failed:
                    yield break;
            }
            if (Failures > 0)
                yield return "can be had again";
            if (look is Look.Unchanged)
                yield break;
            var changes = Between(_usual, look).ToList();
            foreach (var change in changes)
                yield return change;
            if (_usual is null || changes.Count > 0 || look is Look.Feed { Shape: { Entries: >= 3 } shape } && (shape.Articles == 0 || shape.Reports > 0))
                _usual = Kept(look);
        }

        /// <summary>That articles could be read stays known when a visit brings none.</summary>
        private Look Kept(Look look) => look is Look.Feed { Shape: { Articles: 0 } shape } && _usual is Look.Feed { Shape: { Reports: > 0 } old } ? new Look.Feed(shape with { Articles = old.Articles, Reports = old.Reports }) : look;

        private static IEnumerable<string> Between(Look? old, Look now) => (old, now) switch
        {
            (Look.Feed, Look.Page) => ["was a feed, and is none now, but a page or broken: look at it, and give the address of the feed"],
            (Look.Page, Look.Feed) => ["was a page, and is a feed now"],
            (Look.Feed(var before), Look.Feed(var after)) => after.ChangesSince(before),
            _ => [],
        };

        private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
    }
}
