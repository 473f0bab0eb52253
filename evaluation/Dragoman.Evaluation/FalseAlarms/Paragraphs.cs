using System.Collections.Immutable;

namespace Dragoman.Evaluation.FalseAlarms;

/// <summary>A paragraph that tells of no violence.</summary>
/// <param name="Section">"sport", "reviews": what kind of text it is from.</param>
public sealed record Paragraph(string Section, string Text);

/// <summary>Paragraphs of our own writing, and those of treebanks.</summary>
public static class Paragraphs
{
    private const string Section = "# ", NewDocument = "# newdoc id = ", NewParagraph = "# newpar", SentenceText = "# text = ";

    /// <summary>One paragraph a line; a line that begins with "# " opens a section.</summary>
    public static ImmutableArray<Paragraph> ReadOwn(TextReader reader)
    {
        var found = ImmutableArray.CreateBuilder<Paragraph>();
        var section = "";
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(Section, StringComparison.Ordinal)) section = line[Section.Length..].Trim();
            else if (line.Trim() is { Length: > 0 } text) found.Add(new Paragraph(section, text));
        return found.ToImmutable();
    }

    /// <summary>Paragraphs of the documents whose name begins with one of the genres; a document without paragraphs is one.</summary>
    public static ImmutableArray<Paragraph> ReadTreebank(TextReader reader, IReadOnlyList<string> genres)
    {
        var found = ImmutableArray.CreateBuilder<Paragraph>();
        string? genre = null;
        var sentences = new List<string>();
        void Close()
        {
            if (genre is not null && sentences.Count > 0) found.Add(new Paragraph(genre, string.Join(' ', sentences)));
            sentences.Clear();
        }
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(NewDocument, StringComparison.Ordinal))
            {
                Close();
                genre = genres.FirstOrDefault(one => line.AsSpan(NewDocument.Length).StartsWith(one, StringComparison.Ordinal));
            }
            else if (line.StartsWith(NewParagraph, StringComparison.Ordinal)) Close();
            else if (line.StartsWith(SentenceText, StringComparison.Ordinal)) sentences.Add(line[SentenceText.Length..]);
        Close();
        return found.ToImmutable();
    }
}
