namespace Dragoman.Text;

public enum BlockKind
{
    Paragraph,
    Title,
    /// <summary>"The last area", alone on its line and without a full stop.</summary>
    Heading,
    /// <summary>"TRIPOLI, June 4 (Agency) -": the part before the dash; the rest is a paragraph.</summary>
    Dateline,
    ListItem,
    /// <summary>"Smoke over the airport (Anadolu)".</summary>
    Caption,
    /// <summary>"Read also:", "Share this", "© 2020 ...": kept, never read.</summary>
    Boilerplate,
}

public sealed record Block(BlockKind Kind, TextSpan Span);
