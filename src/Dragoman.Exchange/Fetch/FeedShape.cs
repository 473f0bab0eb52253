namespace Dragoman.Exchange.Fetch;

/// <summary>What a feed was like when it was looked at, so that whoever looks at it for months can tell when it isn't what it was.</summary>
/// <param name="Entries">How many it had, and how many of these a link, a day of publication, and a text.</param>
/// <param name="Articles">How many of its articles were fetched now, and in how many of these there was a report.</param>
public sealed record FeedShape(int Entries, int Links, int Days, int Texts, int Articles, int Reports)
{
    private const int Few = 3;

    // Of a hundred: what most entries have, and what few have, which may be the last of the old ones.
    private const int Most = 80, Rare = 20;

    /// <summary>In what it isn't what it was, in words that follow its address; empty where it is, or where there is too little to tell.</summary>
    public IEnumerable<string> ChangesSince(FeedShape old)
    {
        if (old.Entries < Few)
            yield break;
        if (Entries == 0)
        {
            yield return "has no entries any more";
            yield break;
        }
        if (IsLost(old.Links, old.Entries, Links))
            yield return "its entries have no links any more, so that no article is fetched";
        if (IsLost(old.Days, old.Entries, Days))
            yield return "its entries don't say any more when they were published, so that \"on Monday\" is no day";
        if (IsLost(old.Texts, old.Entries, Texts))
            yield return "its entries have no text any more";
        if (old.Reports > 0 && Articles >= Few && Reports == 0)
            yield return FormattableString.Invariant($"none of its {Articles} new articles could be read, and those of before could");
    }

    private bool IsLost(int old, int oldEntries, int now) => Entries >= Few && old * 100 >= oldEntries * Most && now * 100 <= Entries * Rare;
}
