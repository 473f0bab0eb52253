namespace Dragoman.Syntax;

/// <summary>
/// Finds relative clauses between commas after a subject: "the mission, which must leave the country by December, announced". Parsers that read
/// from left to right lose the main verb behind them.
/// </summary>
internal static class Insertions
{
    private const int Longest = 24;

    /// <summary>With their commas, ascending, apart from each other.</summary>
    public static IReadOnlyList<TokenRun> Of(Parse tagged)
    {
        List<TokenRun>? found = null;
        for (var comma = 1; comma + 2 < tagged.Count; comma++)
        {
            if (tagged[comma].Form is not "," || !EndsSubject(tagged, comma) || Read(tagged, comma) is not { } insertion) continue;
            (found ??= []).Add(insertion);
            comma = insertion.Last;
        }
        return found ?? (IReadOnlyList<TokenRun>)[];
    }

    private static TokenRun? Read(Parse tagged, int comma)
    {
        if (tagged[comma + 1].Xpos is not ("WDT" or "WP" or "WP$")) return null;
        for (var i = comma + 2; i < tagged.Count && i <= comma + Longest; i++)
        {
            if (tagged[i].Form is "," && IsFinite(tagged, i + 1)) return new TokenRun(comma, i);
            if (tagged[i].Form is ";" or ":" or "(" or "\"" or "that") return null;
        }
        return null;
    }

    /// <summary>A noun phrase that may be a subject: it isn't governed by a preposition at the start of the sentence ("In Tripoli, ...").</summary>
    private static bool EndsSubject(Parse tagged, int comma)
    {
        if (tagged[comma - 1].Upos is not (Upos.Noun or Upos.Propn)) return false;
        for (var i = comma - 1; i >= 0; i--)
        {
            var word = tagged[i];
            if (word.Upos is Upos.Adp && (i == 0 || tagged[i - 1].Upos is not (Upos.Noun or Upos.Propn))) return false;
            if (word.Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj or Upos.Punct || word.Form is "that") return true;
        }
        return true;
    }

    /// <summary>"announced", "has announced", "also announced"</summary>
    private static bool IsFinite(Parse tagged, int at)
    {
        while (at < tagged.Count && tagged[at].Upos is Upos.Adv) at++;
        return at < tagged.Count && (tagged[at].Upos is Upos.Aux || (tagged[at].Upos is Upos.Verb && tagged[at].Xpos is "VBD" or "VBZ" or "VBP"));
    }
}
