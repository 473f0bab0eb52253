using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>What stands in quotation marks, over sentences as long as a block lasts; the marks are within.</summary>
internal readonly record struct Quoted(int FirstSentence, int First, int LastSentence, int Last)
{
    public bool Holds(int sentence, int token) =>
        (sentence > FirstSentence || (sentence == FirstSentence && token >= First)) && (sentence < LastSentence || (sentence == LastSentence && token <= Last));

    /// <summary>Its first and last token in a sentence that it reaches.</summary>
    public (int First, int Last) In(Parse parse, int sentence) =>
        (sentence == FirstSentence ? First : 0, sentence == LastSentence ? Last : parse.Count - 1);
}

internal static class QuotationMarks
{
    public static bool IsMark(Word word) => word.Form is "\"" or "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB" or "``" or "''" || IsSingle(word);

    /// <summary>A mark that is never closed goes on to the end of its block, as it does in speech of several paragraphs.</summary>
    public static ImmutableArray<Quoted> Find(ImmutableArray<Parse> parses)
    {
        var found = ImmutableArray.CreateBuilder<Quoted>();
        var (open, block) = (((int Sentence, int Token)?)null, -1);
        for (var s = 0; s < parses.Length; s++)
        {
            if (parses[s].Sentence.Block != block && open is { } unclosed)
            {
                found.Add(new Quoted(unclosed.Sentence, unclosed.Token, s - 1, parses[s - 1].Count - 1));
                open = null;
            }
            block = parses[s].Sentence.Block;
            for (var i = 0; i < parses[s].Count; i++)
            {
                var word = parses[s][i];
                if (!IsMark(word) || (IsSingle(word) && open is not null && !IsSingle(parses[open.Value.Sentence][open.Value.Token]))) continue;
                if (open is not { } start)
                {
                    if (Opens(word)) open = (s, i);
                }
                else if (IsSingle(word) == IsSingle(parses[start.Sentence][start.Token]) && !OnlyOpens(word))
                {
                    found.Add(new Quoted(start.Sentence, start.Token, s, i));
                    open = null;
                }
            }
        }
        if (open is { } last) found.Add(new Quoted(last.Sentence, last.Token, parses.Length - 1, parses[^1].Count - 1));
        return [.. found.Where(quoted => !IsSingle(parses[quoted.FirstSentence][quoted.First]) || IsSingle(parses[quoted.LastSentence][quoted.Last]))];
    }

    private static bool IsSingle(Word word) => word.Form is "'" or "`" or "\u2018" or "\u2019" && word.Xpos is not "POS";

    private static bool Opens(Word word) => word.Form is "\u201C" or "\u201E" or "\u00AB" or "``" || (word.Form is not ("\u201D" or "\u00BB") && !SpaceAfter(word) && (word.Index == 0 || SpaceAfter(word.Parse[word.Index - 1]) || word.Parse[word.Index - 1].Upos is Upos.Punct));

    private static bool OnlyOpens(Word word) => word.Form is "\u201C" or "\u00AB" or "``" || (word.Index > 0 && SpaceAfter(word.Parse[word.Index - 1]) && !SpaceAfter(word) && word.Index + 1 < word.Parse.Count);

    private static bool SpaceAfter(Word word) => word.Parse.Sentence.Tokens[word.Index].SpaceAfter;
}
