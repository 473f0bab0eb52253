using Dragoman.Syntax;

namespace Dragoman.Resources;

/// <summary>The syntax models that are shipped; see Models/MODEL_CARD.md.</summary>
public static class SyntaxModels
{
    private static readonly Lazy<SyntaxAnalyser> Shared = new(() => SyntaxAnalyser.Open(OpenEnglish()));

    /// <summary>Tags, lemmas, trees and names of English, opened once.</summary>
    public static SyntaxAnalyser English => Shared.Value;

    /// <summary>The packed model, mapped into memory. The caller keeps the stream open for as long as its analyser lives.</summary>
    public static Stream OpenEnglish() =>
        typeof(SyntaxModels).Assembly.GetManifestResourceStream("models/syntax.bin")
        ?? throw new InvalidOperationException("models/syntax.bin is not embedded in Dragoman.Resources.");
}
