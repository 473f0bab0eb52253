using Dragoman.Resources;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman;

/// <summary>The stages as they ship, opened: all that examinations and benchmarks take from Dragoman.Resources.</summary>
public static class Shipped
{
    /// <summary>Finds nothing; it stands where Knowledge.OpenReader().Read will.</summary>
    public static Func<Report, Reading> OpenReader() => report => new Reading(report, [], ["no reader is built in"]);

    public static Segmenter OpenSegmenter()
    {
        using var abbreviations = OpenTable("abbreviations");
        using var boilerplate = OpenTable("boilerplate");
        return new Segmenter(Orthography.Read(abbreviations), Boilerplate.Read(boilerplate));
    }

    public static SyntaxAnalyser OpenSyntax() => SyntaxModels.English;

    private static StreamReader OpenTable(string name) => new(
        typeof(SyntaxModels).Assembly.GetManifestResourceStream($"lexicons/{name}.tsv")
        ?? throw new InvalidOperationException($"lexicons/{name}.tsv is not embedded in Dragoman.Resources."));
}
