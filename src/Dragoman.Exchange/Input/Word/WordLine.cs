namespace Dragoman.Exchange.Input.Word;

internal enum WordLineKind
{
    Paragraph,
    /// <summary>In the style "Title".</summary>
    Title,
    Item,
    Row,
}

/// <summary>A paragraph, an item of a list or a row of a table; never blank.</summary>
internal sealed record WordLine(string Text, WordLineKind Kind);
