using Dragoman.Text;

namespace Dragoman.Exchange.Input.Feeds;

/// <param name="Text">Full content where there is any, else the summary; null where there is neither.</param>
internal sealed record FeedEntry(string? Text, ReadOnlyMemory<byte> Bytes, string MediaType)
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }
}

/// <summary>An entry, and what it is as a report by itself.</summary>
/// <param name="Entry">Null where it can't be read.</param>
internal sealed record EntryItem(FeedEntry? Entry, InputItem Item)
{
    public static EntryItem None(InputItem item) => new(null, item);
}

internal static class FeedEntries
{
    public static EntryItem Read(Func<FeedEntry> read, Source place, ReadSettings settings)
    {
        FeedEntry? entry = null;
        var item = Guarded.Item(place.Where, () => Item(entry = read(), place, settings));
        return new EntryItem(entry, InputLimits.Bounded(place.Where, item));
    }

    public static InputItem Item(FeedEntry entry, Source place, ReadSettings settings)
    {
        if (string.IsNullOrWhiteSpace(entry.Text))
            return InputItem.Refuse(place.Where, "an entry with neither content nor summary", $"Read the page that it links to{(entry.Address is { } page ? $": {page}" : "")}.");
        var report = new Report(entry.Text)
        {
            Reference = entry.Id,
            Title = entry.Title,
            Outlet = entry.Outlet,
            Published = entry.Published,
            Url = entry.Address,
            Language = entry.Language,
        };
        return place.Item(report, (place with { Method = OriginMethod.Feed, Address = entry.Address }).Origin(entry.MediaType, entry.Bytes), settings);
    }
}
