using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Actors;

/// <summary>Names of media in a sentence: inside of them no place is meant.</summary>
internal static class OutletNames
{
    public static IEnumerable<TextSpan> In(LexicalView view, OutletTable outlets)
    {
        for (var i = 0; i < view.Names.Length; i++)
            if (outlets.FindLongest(view.Names, i, out var length) is not null && !(length == 1 ? IsPartOfName(view, i) : EndsInCommonWord(view, i, length)))
                yield return view.Parse.Sentence.SpanOf(view.Names[i].Token, view.Names[i + length - 1].Token);
    }

    /// <summary>"Ain" in "Ain Zara" and "Ain-Zara" is no channel.</summary>
    private static bool IsPartOfName(LexicalView view, int i) =>
        IsBeside(view, i, i - 1) || IsBeside(view, i, i + 1) || IsHyphenated(view.Parse.Sentence.Tokens, view.Names[i].Token);

    /// <summary>"killed in Aleppo today" isn't the channel "Aleppo Today".</summary>
    private static bool EndsInCommonWord(LexicalView view, int i, int length) => view.Names[i].Capital && !view.Names[i + length - 1].Capital;

    private static bool IsHyphenated(ImmutableArray<Token> tokens, int at) => IsHyphen(tokens, at, at + 1) || IsHyphen(tokens, at - 1, at - 1);

    private static bool IsHyphen(ImmutableArray<Token> tokens, int tight, int hyphen) =>
        tight >= 0 && hyphen < tokens.Length && !tokens[tight].SpaceAfter && tokens[hyphen].Form is ("-" or "–");

    private static bool IsBeside(LexicalView view, int i, int other) =>
        other >= 0 && other < view.Names.Length && view.Names[other].Capital && Math.Abs(view.Names[other].Token - view.Names[i].Token) <= 1;
}
