namespace Dragoman.Events;

/// <summary>As what a paragraph tells what it tells; a paragraph may do several. See <see cref="FrameReader"/>.</summary>
[Flags]
public enum Frames
{
    None = 0,

    /// <summary>An accident, a disaster, an illness: people die without anybody's doing.</summary>
    Accident = 1 << 0,

    /// <summary>A film, a novel, a game: what happens there happened to nobody.</summary>
    Fiction = 1 << 1,

    /// <summary>Wars that nobody fights any more: no year is of living conflicts, or words of history stand there.</summary>
    Past = 1 << 2,

    /// <summary>Somebody speaks of themselves or to the reader, outside of any quotation: a review, a question, a recipe.</summary>
    Personal = 1 << 3,
}
