using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Times;

/// <summary>The times that stand within a clause, between words that belong together: "have launched since dawn thirty raids".</summary>
internal static class TimesAside
{
    /// <param name="tagged">A sentence; flat parses will do.</param>
    /// <param name="times">Its times, in order.</param>
    public static IReadOnlyList<TokenRun> Of(Parse tagged, ImmutableArray<TimeMention> times)
    {
        List<TokenRun>? runs = null;
        foreach (var time in times)
            if (RunOf(tagged, time) is { } run && (runs is null || runs[^1].Last + 1 < run.First))
                (runs ??= []).Add(run);
        return runs ?? (IReadOnlyList<TokenRun>)[];
    }

    private static TokenRun? RunOf(Parse parse, TimeMention time)
    {
        if (time.Form is TimeForm.Duration or TimeForm.Set) return null;
        var (first, last) = (time.First, time.Last);
        if (first > 0 && parse[first - 1].Upos is Upos.Det) first--;
        if (first > 0 && parse[first - 1].Form is "on" or "in" or "at" or "during" or "over") first--;
        if (first == 0 || last + 2 >= parse.Count || IsAttributive(parse, first, last)) return null;
        var (opens, closes) = (parse[first - 1].Form is ",", parse[last + 1].Form is ",");
        // "yesterday, Monday,": the comma closes the apposition; ", on Monday,": both are the time's own.
        if (closes && (opens || HasComma(parse, first, last))) last++;
        if (opens && closes) first--;
        return first > 1 && parse[last + 1].Upos is not (Upos.Punct or Upos.Cconj) && parse[first - 1].Upos is not Upos.Punct ? new TokenRun(first, last) : null;
    }

    /// <summary>"Monday's attack", "the June 5 ceasefire", "the attack of Monday", "after yesterday"</summary>
    private static bool IsAttributive(Parse parse, int first, int last) =>
        parse[last + 1].Form is "'s" or "’s" or "'" or "-" or ")" || parse[first - 1].Upos is Upos.Adp or Upos.Sconj or Upos.Adj or Upos.Det || parse[first - 1].Form is "-" or "(" or "of"
        || (first == last + 0 && parse[first].Upos is Upos.Propn or Upos.Noun && parse[first - 1].Upos is not (Upos.Verb or Upos.Adv) && parse[last + 1].Upos is Upos.Noun or Upos.Propn);

    private static bool HasComma(Parse parse, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (parse[i].Form is ",") return true;
        return false;
    }
}
