namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>What a line of a source gave.</summary>
/// <param name="Line">From 1; of JSON the number of the element.</param>
internal abstract record SourceItem(int Line)
{
    public sealed record Place(int Line, SourcePlace What) : SourceItem(Line);

    /// <summary>One more name of a place that another line or file tells of.</summary>
    public sealed record Name(int Line, string Id, string Text) : SourceItem(Line);

    /// <summary>"LY.61" is called Tripoli.</summary>
    public sealed record Unit(int Line, string Code, string Text) : SourceItem(Line);

    /// <summary>Wrong, and why.</summary>
    public sealed record Bad(int Line, string Why) : SourceItem(Line);

    /// <summary>Right, but nothing that has a place here: a spring without a name, a link to an encyclopedia.</summary>
    public sealed record LeftOut(int Line) : SourceItem(Line);
}
