namespace Dragoman.Exchange.Fetch;

/// <summary>When which address is to be looked at again, for months: each in its own rhythm, more and more seldom while it fails, and with a word when it isn't what it was.</summary>
public sealed class FeedSchedule
{
    /// <summary>What fails is looked at once a day at least, unless it is to be looked at more seldom anyway.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // A day is 1,440 minutes, so more doublings change nothing.
    private const int MostDoublings = 11;

    private readonly List<Followed> _all;

    /// <param name="now">When it begins: then all are due that weren't looked at before.</param>
    /// <param name="known">What was kept of an address; null where nothing was.</param>
    public FeedSchedule(IEnumerable<(Uri Address, TimeSpan Every)> addresses, DateTimeOffset now, Func<Uri, FollowedState?> known) =>
        _all = [.. addresses.DistinctBy(pair => Visit.KeyOf(pair.Address), StringComparer.Ordinal).Select(pair => new Followed(pair.Address, pair.Every, now, known(pair.Address)))];


    /// <summary>When the next is due.</summary>
    public DateTimeOffset Next => _all.Min(followed => followed.Due);

    /// <summary>In their order.</summary>
    public IReadOnlyList<Uri> DueAt(DateTimeOffset now) => [.. _all.Where(followed => followed.Due <= now).Select(followed => followed.Address)];

    /// <summary>Notes what was found.</summary>
    /// <returns>What people should hear of, once: that it isn't what it was, fails, or is back; and what is to be kept for the next run.</returns>
    public (IReadOnlyList<string> Words, FollowedState? State) Saw(Uri address, Look look, DateTimeOffset now)
    {
        if (_all.Find(followed => Visit.KeyOf(followed.Address) == Visit.KeyOf(address)) is not { } followed)
            return ([], null);
        string[] words = [.. followed.ChangesBy(look)];
        return (words, followed.Looked(look, now));
    }

    private sealed class Followed
    {
        private readonly TimeSpan _every;

        // As it was before it was last told of as another.
        private Look? _usual;

        public Followed(Uri address, TimeSpan every, DateTimeOffset now, FollowedState? known)
        {
            (Address, _every, _usual, Failures) = (address, every, known?.Usual, known?.Failures ?? 0);
            // A clock that went wrong before keeps nobody waiting for longer than one that is right.
            Due = known is null ? now : (known.At < now ? known.At : now) + Pause;
        }

        public Uri Address { get; }

        public DateTimeOffset Due { get; private set; }

        /// <summary>In a row.</summary>
        private int Failures { get; set; }

        private TimeSpan Pause => Failures == 0 ? _every : Least(_every * (1L << Math.Min(Failures, MostDoublings)), _every > LongestPause ? _every : LongestPause);

        public FollowedState Looked(Look look, DateTimeOffset now)
        {
            Failures = look is Look.Failed ? Failures + 1 : 0;
            Due = now + Pause;
            return new FollowedState(now, Failures, _usual);
        }

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
