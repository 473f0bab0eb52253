using Dragoman.Syntax;

namespace Dragoman.Resources;

/// <summary>The syntax models that are shipped; see Models/MODEL_CARD.md.</summary>
public static class SyntaxModels
{
    private static readonly Lazy<SyntaxAnalyser> Shared = new(() => SyntaxAnalyser.Open(OpenEnglish(), OpenNames()));

    /// <summary>Tags, lemmas, trees and names of English, opened once.</summary>
    public static SyntaxAnalyser English => Shared.Value;

    /// <summary>The packed model of trees, mapped into memory. The caller keeps the stream open for as long as its analyser lives.</summary>
    public static Stream OpenEnglish() => Open("models/syntax.bin");

    /// <summary>The packed model of names, which was made for that of trees.</summary>
    public static Stream OpenNames() => Open("models/names.bin");

    private static Stream Open(string name) =>
        typeof(SyntaxModels).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded in Dragoman.Resources.");
}
