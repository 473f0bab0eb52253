using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What an address gives, one after the other.</summary>
public abstract record WebItem
{
    private WebItem()
    {
    }

    /// <summary>A report, or why there is none.</summary>
    public sealed record Read(InputItem Item) : WebItem;

    /// <summary>An article that was met before, and isn't asked for again.</summary>
    public sealed record Known(Uri Address) : WebItem;

    /// <summary>The server says that nothing has changed since.</summary>
    public sealed record Unchanged(Uri Address) : WebItem;

    /// <summary>Something people should hear of that cost no report.</summary>
    public sealed record Note(string Where, string Text) : WebItem;

    /// <summary>All that comes of a visit has been given: it may be remembered once that is safe.</summary>
    public sealed record Done(Visit Visit) : WebItem;

    /// <summary>What was found at an address that was named; after all that came of it.</summary>
    public sealed record Looked(Uri Address, Look Look) : WebItem;

    /// <summary>A host is to be left alone, by this run and later ones.</summary>
    public sealed record Resting(Rest Rest) : WebItem;
}
