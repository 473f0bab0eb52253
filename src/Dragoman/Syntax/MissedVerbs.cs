using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>
/// A sentence that ends with a full stop and has no finite verb mostly has one that the network took for a noun: "cadres of the X-Y kill a villager". The word that comes nearest
/// to being one becomes it, and the root. So has many a headline: "Shelling targets the port", "Explosions rock Aden". Participles stay what they are: "five soldiers killed in an ambush" is a passive. "set ablaze" and "shot dead" are verbs whatever else there is.
/// </summary>
internal static class MissedVerbs
{
    private const int Shortest = 6, ShortestHeadline = 3;

    // How far the tag of a finite verb may lie behind the best one: captions and lists have no noun that comes as near. What seems a plural or is followed by no noun phrase is less of a verb.
    private const float Margin = 6, MarginOfPlurals = 4, MarginBeforeObjects = 9;

    /// <summary>Changes the tag of the verb, where one was missed.</summary>
    /// <param name="finite">Of a word its best tag of a finite verb, and how far that lies behind the best of all.</param>
    public static void Tag(ImmutableArray<Token> tokens, Func<int, (float Behind, string Xpos)> finite, Upos[] upos, string[] xpos)
    {
        for (var i = 1; i < tokens.Length - 1; i++)
            if (upos[i] is Upos.Noun or Upos.Propn or Upos.Adj && IsPair(tokens[i].Form, tokens[i + 1].Form)) (upos[i], xpos[i]) = (Upos.Verb, "VBD");
        var isHeadline = IsHeadline(tokens.Length, i => tokens[i].Form);
        if (tokens.Length < (isHeadline ? ShortestHeadline : Shortest) || (!isHeadline && tokens[^1].Form is not ".") || HasVerb(tokens, xpos)) return;
        var (best, nearest, tag) = (-1, float.PositiveInfinity, "");
        for (var i = 1; i < tokens.Length - 1; i++)
        {
            if (tokens[i].Form is not [>= 'a' and <= 'z', ..]) continue;
            if (IsPair(tokens[i].Form, tokens[i + 1].Form))
            {
                (upos[i], xpos[i]) = (Upos.Verb, "VBD");
                return;
            }
            if (isHeadline ? !IsVerbOfHeadline(tokens[i].Form, upos[i], upos[i - 1]) : upos[i] is not Upos.Noun) continue;
            var (behind, candidate) = finite(i);
            if (behind <= (isHeadline ? MarginOfHeadline(xpos[i], upos[i + 1]) : MarginOf(xpos[i], upos[i + 1])) && behind < nearest) (best, nearest, tag) = (i, behind, candidate);
        }
        if (best >= 0) (upos[best], xpos[best]) = (Upos.Verb, tag);
    }

    /// <summary>Whether a sentence has no mark at its end: "Shelling targets the port".</summary>
    private static bool IsHeadline(int count, Func<int, string> form) => count >= ShortestHeadline && form(count - 1) is [.., var last] && char.IsLetterOrDigit(last);

    /// <summary>Nothing else but a verb stands so.</summary>
    private static bool IsPair(string form, string next) => (form, next) is ("shot", "dead") or ("set", "ablaze" or "afire" or "alight" or "blaze");

    /// <summary>A word of letters behind a noun: "shelling targets", "troops storm", "explosions rock".</summary>
    private static bool IsVerbOfHeadline(string form, Upos upos, Upos before) => upos is Upos.Noun or Upos.Propn && before is Upos.Noun or Upos.Propn && form.All(char.IsAsciiLetter);

    // In treebanks no noun of a title or a caption comes as near, but for abbreviations; behind plurals "in" and "on" say nothing ("air strikes on").
    private static float MarginOfHeadline(string xpos, Upos next) => next switch
    {
        Upos.Det or Upos.Num or Upos.Pron or Upos.Propn => 8,
        Upos.Adp when xpos is not "NNS" => 2,
        Upos.Adp or Upos.Punct => -1,
        _ => 1,
    };

    private static float MarginOf(string xpos, Upos next) => xpos is "NNS" ? MarginOfPlurals : next is Upos.Det or Upos.Num or Upos.Pron or Upos.Propn ? MarginBeforeObjects : Margin;

    /// <summary>A finite verb, or an imperative.</summary>
    private static bool HasVerb(ImmutableArray<Token> tokens, string[] xpos)
    {
        for (var i = 0; i < xpos.Length; i++)
            if (IsFinite(xpos[i]) || (xpos[i] is "VB" && (i == 0 || tokens[i - 1].Form is not "to"))) return true;
        return false;
    }

    private static bool IsFinite(string xpos) => xpos is "VBD" or "VBP" or "VBZ" or "MD";

    /// <summary>"Cadres of X set ablaze a bus on a day called Black by Y", where the tree gives the cadres to "called": the pair is the verb of the phrase that it stands in.</summary>
    public static void RaisePairs(Parse tagged, int[] heads, Relation[] relations)
    {
        for (var verb = 1; verb < heads.Length - 1; verb++)
        {
            if (!IsPair(tagged[verb].Form, tagged[verb + 1].Form) || tagged[verb].Upos is not Upos.Verb) continue;
            // "shot dead a supporter", "set ablaze a bus": the verb's object.
            for (var i = verb + 2; i < heads.Length; i++)
                if (heads[i] == verb + 1 && relations[i] is Relation.Obj && !Has(Relation.Obj, verb, heads, relations)) heads[i] = verb;
            var subject = heads[verb];
            if (subject < 0 || subject > verb || !tagged[subject].IsNominal || relations[verb] is not (Relation.Nmod or Relation.Compound or Relation.Appos) || Has(Relation.Nsubj, verb, heads, relations)) continue;
            var (clause, relation) = (heads[subject], relations[subject]);
            LeavePhrase(verb, subject, heads, relations);
            for (var i = verb + 1; i < heads.Length; i++)
                if ((heads[i] == verb && relations[i] is not Relation.Obj) || (heads[i] >= subject && heads[i] < verb)) (heads[i], relations[i]) = (verb, OfVerb(i, verb, tagged, heads, relations));
            (heads[subject], relations[subject]) = (verb, Relation.Nsubj);
            Place(verb, clause, relation, heads, relations);
        }
    }

    /// <summary>Hangs a verb where its subject hung; a later verb that had lost its own subject to it hangs on it.</summary>
    private static void Place(int verb, int clause, Relation relation, int[] heads, Relation[] relations)
    {
        var isSubject = clause > verb && relation is Relation.Nsubj or Relation.NsubjPass;
        if (!isSubject || Has(Relation.Nsubj, clause, heads, relations) || Has(Relation.NsubjPass, clause, heads, relations))
            (heads[verb], relations[verb]) = (clause, relation is Relation.Root or Relation.Conj or Relation.Parataxis ? relation : Relation.Ccomp);
        else
            ((heads[verb], relations[verb]), (heads[clause], relations[clause])) = ((heads[clause], relations[clause]), (verb, Relation.Advcl));
    }

    /// <summary>Makes the only finite verb the root, where the tree has it within the noun phrase that is its subject.</summary>
    public static void Raise(Parse tagged, int[] heads, Relation[] relations)
    {
        var root = Array.IndexOf(heads, -1);
        if (root < 0 || (tagged[heads.Length - 1].Form is not "." && !IsHeadline(heads.Length, i => tagged[i].Form))) return;
        if (tagged[root].IsVerb)
        {
            if (IsFinite(tagged[root].Xpos)) Seat(root, tagged, heads, relations);
            return;
        }
        var verb = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            if (!IsFinite(tagged[i].Xpos) || tagged[i].Upos is not (Upos.Verb or Upos.Aux)) continue;
            if (verb >= 0) return;
            verb = i;
        }
        if (verb < 1 || tagged[verb].Upos is not Upos.Verb || relations[verb] is not (Relation.Nmod or Relation.Advmod or Relation.AuxPass or Relation.Aux or Relation.Nsubj or Relation.Compound or Relation.Amod or Relation.Acl or Relation.Appos or Relation.Flat or Relation.Obl or Relation.Obj or Relation.Conj or Relation.Dep)) return;
        if (Has(Relation.Nsubj, verb, heads, relations) || Has(Relation.NsubjPass, verb, heads, relations) || Has(Relation.AuxPass, verb, heads, relations)) return;
        if (tagged[root].IsNominal) Reroot(verb, root, tagged, heads, relations);
        else if (root == verb + 1) Swap(verb, root, heads, relations);
    }

    /// <summary>"Shelling targets Tadmur", where the root was taken for a noun: what it was made of is its subject, what stood behind it its object.</summary>
    private static void Seat(int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        var subject = verb - 1;
        if (subject < 0 || heads[subject] != verb || !tagged[subject].IsNominal || relations[subject] is not (Relation.Compound or Relation.Amod or Relation.Flat or Relation.Nmod)) return;
        if (Has(Relation.Nsubj, verb, heads, relations) || Has(Relation.NsubjPass, verb, heads, relations) || Has(Relation.Case, subject, heads, relations)) return;
        for (var i = 0; i < subject; i++)
            if (heads[i] == verb) heads[i] = subject;
        relations[subject] = Relation.Nsubj;
        for (var i = verb + 1; i < heads.Length; i++)
            if (heads[i] == verb && relations[i] is not Relation.Obj) relations[i] = OfVerb(i, verb, tagged, heads, relations);
    }

    /// <summary>"set ablaze a bus", where the tree hangs all on "ablaze".</summary>
    private static void Swap(int verb, int root, int[] heads, Relation[] relations)
    {
        LeavePhrase(verb, -1, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == root) heads[i] = verb;
        (heads[verb], relations[verb]) = (-1, Relation.Root);
        (heads[root], relations[root]) = (verb, Relation.Advmod);
    }

    private static void Reroot(int verb, int root, Parse tagged, int[] heads, Relation[] relations)
    {
        var before = verb - 1;
        if (!tagged[before].IsNominal && tagged[before].Upos is not (Upos.Adj or Upos.Num)) return;
        LeavePhrase(verb, root, heads, relations);
        for (var i = verb + 1; i < heads.Length; i++)
            if (heads[i] == verb || (heads[i] >= 0 && heads[i] < verb)) (heads[i], relations[i]) = (verb, OfVerb(i, verb, tagged, heads, relations));
        var subject = root < verb ? root : before;
        if (root > verb) (heads[root], relations[root]) = (verb, Relation.Obj);
        (heads[verb], relations[verb]) = (-1, Relation.Root);
        (heads[subject], relations[subject]) = (verb, Relation.Nsubj);
        if (tagged[heads.Length - 1].Upos is Upos.Punct) (heads[^1], relations[^1]) = (verb, Relation.Punct);
    }

    /// <summary>"of the X set ablaze": what stands before the verb and hangs on it, or on a root behind it, is of the phrase of the word right before it.</summary>
    private static void LeavePhrase(int verb, int root, int[] heads, Relation[] relations)
    {
        var before = verb - 1;
        if (heads[before] == verb && root < verb) (heads[before], relations[before]) = heads[verb] < verb ? (heads[verb], relations[verb]) : (root, Relation.Nmod);
        for (var i = 0; i < before; i++)
            if (heads[i] == verb || (root > verb && heads[i] == root)) heads[i] = before;
    }

    /// <summary>What a word behind the verb is to it, where the parser hung it on the verb as a noun or on a word before that.</summary>
    private static Relation OfVerb(int word, int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        if (relations[word] is Relation.Acl) return Relation.Advcl;
        if (!tagged[word].IsNominal || relations[word] is not (Relation.Nmod or Relation.Appos or Relation.Obl or Relation.Obj or Relation.Compound or Relation.Conj or Relation.Flat or Relation.Dep)) return relations[word];
        return Has(Relation.Case, word, heads, relations) || Has(Relation.Obj, verb, heads, relations) ? Relation.Obl : Relation.Obj;
    }

    private static bool Has(Relation relation, int head, int[] heads, Relation[] relations)
    {
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == head && relations[i] == relation) return true;
        return false;
    }
}
