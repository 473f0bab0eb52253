namespace Dragoman.Syntax;

/// <summary>Consecutive tokens of a sentence.</summary>
/// <param name="Last">Inclusive.</param>
public readonly record struct TokenRun(int First, int Last);

/// <summary>The tokens of a sentence that a parser is shown: all, or some.</summary>
/// <param name="Of">How many the sentence has.</param>
/// <param name="Some">Their indices, ascending; null for all.</param>
internal readonly record struct ParsedTokens(int Of, int[]? Some)
{
    public int Length => Some?.Length ?? Of;

    public int this[int index] => Some is null ? index : Some[index];
}

/// <summary>
/// "The army bombed [yesterday, Monday,] the hospital": words that stand between others which belong together. Translations from Arabic put
/// times there, and parsers that grew up on English lose the object; so the sentence is parsed without them.
/// </summary>
internal static class Interruptions
{
    /// <summary>The tokens of a run that are in none of the runs set aside.</summary>
    public static ParsedTokens Rest(int count, TokenRun within, IReadOnlyList<TokenRun> aside)
    {
        var kept = new List<int>(within.Last - within.First + 1);
        for (var i = within.First; i <= within.Last; i++)
            if (!aside.Any(run => run.First <= i && i <= run.Last)) kept.Add(i);
        return new ParsedTokens(count, kept.Count == count ? null : [.. kept]);
    }

    /// <summary>Hangs each run on the verb beside it: the one right before, else the one right after, else the one that governs the word before.</summary>
    public static Parse Graft(Parse parse, IReadOnlyList<TokenRun> aside)
    {
        var (heads, relations) = (new int[parse.Count], new Relation[parse.Count]);
        for (var i = 0; i < parse.Count; i++) (heads[i], relations[i]) = (parse.HeadOf(i), parse.RelationOf(i));
        foreach (var run in aside) Attach(parse, run, heads, relations);
        return parse.With(heads, relations);
    }

    private static void Attach(Parse parse, TokenRun run, int[] heads, Relation[] relations)
    {
        var top = TopOf(parse, run);
        for (var i = run.First; i <= run.Last; i++) (heads[i], relations[i]) = (top, Inner(parse[i]));
        heads[top] = Governor(parse, run).Index;
        relations[top] = parse[top].Upos is Upos.Adv ? Relation.Advmod : Relation.Obl;
    }

    /// <summary>The last word of the run that has a meaning of its own, before any comma: "yesterday" of "yesterday, Monday".</summary>
    private static int TopOf(Parse parse, TokenRun run)
    {
        var top = run.First;
        for (var i = run.First; i <= run.Last && !(parse[i].Upos is Upos.Punct && i > run.First); i++)
            if (parse[i].Upos is not (Upos.Punct or Upos.Adp or Upos.Sconj or Upos.Det)) top = i;
        return top;
    }

    private static Relation Inner(Word word) => word.Upos switch
    {
        Upos.Punct => Relation.Punct,
        Upos.Adp or Upos.Sconj => Relation.Case,
        Upos.Det => Relation.Det,
        Upos.Adj => Relation.Amod,
        Upos.Num => Relation.Nummod,
        Upos.Adv => Relation.Advmod,
        Upos.Noun or Upos.Propn => Relation.Compound,
        _ => Relation.Dep,
    };

    private static Word Governor(Parse parse, TokenRun run)
    {
        var before = run.First - 1;
        while (before > 0 && (parse[before].Upos is Upos.Punct or Upos.Adv || parse[before].Xpos is "RP")) before--;
        if (IsFullVerb(parse[before])) return parse[before];
        var after = run.Last + 1;
        while (after < parse.Count - 1 && parse[after].Upos is Upos.Aux or Upos.Adv or Upos.Punct) after++;
        if (after < parse.Count && IsFullVerb(parse[after]) && parse[after].Xpos is not "VB") return parse[after];
        return parse[before].GoverningVerb;
    }

    private static bool IsFullVerb(Word word) => word.IsVerb && word.Relation is not (Relation.Amod or Relation.Compound or Relation.Case);
}
