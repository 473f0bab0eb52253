using Dragoman.Text;

namespace Dragoman.Tests.Text;

/// <summary>A segmenter with the tables that ship, read from the source tree, and short notations of what it finds.</summary>
internal static class Segmenting
{
    public static Orthography Orthography { get; } = Open("abbreviations.tsv", reader => Orthography.Read(reader));

    public static Boilerplate Boilerplate { get; } = Open("boilerplate.tsv", reader => Boilerplate.Read(reader));

    public static Segmenter Segmenter { get; } = new(Orthography, Boilerplate);

    public static Document Segment(string text) => Segmenter.Segment(new Report(text));

    /// <summary>Tokens parted by spaces, sentences by " / ".</summary>
    public static string Tokens(string text) =>
        string.Join(" / ", Segment(text).Sentences.Select(sentence => string.Join(' ', sentence.Tokens.Select(token => token.Form))));

    /// <summary>The sentences as they stand in the text.</summary>
    public static string[] Sentences(string text) => [.. Segment(text).Sentences.Select(sentence => sentence.Span.Of(text).ToString())];

    /// <summary>"Title: ..." and so on, one entry a block.</summary>
    public static string[] Blocks(string text) => [.. Segment(text).Blocks.Select(block => $"{block.Kind}: {block.Span.Of(text)}")];

    /// <summary>The path of a file of the source tree.</summary>
    public static string Source(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Dragoman.slnx isn't above the tests.");
        return Path.Combine([folder.FullName, .. path]);
    }

    private static T Open<T>(string table, Func<TextReader, T> read)
    {
        using var reader = File.OpenText(Source("src", "Dragoman.Resources", "Lexicons", table));
        return read(reader);
    }
}
