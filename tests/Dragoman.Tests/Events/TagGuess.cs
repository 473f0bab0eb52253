using Dragoman.Syntax;

namespace Dragoman.Tests.Events;

/// <summary>Penn tags of words whose relation is known: right for plain sentences, and given by hand in the others.</summary>
internal static class TagGuess
{
    private static readonly string[] Modals = ["will", "would", "may", "might", "could", "can", "should", "must", "shall"];
    private static readonly string[] Pronouns = ["he", "she", "it", "they", "him", "her", "them", "we", "us", "i", "this", "those"];
    private static readonly string[] Possessives = ["his", "its", "their", "her", "our"];

    public static string[] All(ParseNode[] nodes)
    {
        var tags = new string?[nodes.Length];
        for (var i = 0; i < nodes.Length; i++) tags[i] = nodes[i].Tag ?? OfRelation(nodes, i);
        // A conjunct is what the first one is; the first may stand after it in no sentence.
        for (var i = 0; i < nodes.Length; i++) tags[i] ??= tags[nodes[i].Head] is { } first && first.StartsWith('V') ? Verb(nodes, i) : Noun(nodes[i].Form, i);
        return tags!;
    }

    public static Upos Universal(string tag, ParseNode node) => (tag, node.Relation) switch
    {
        (['V', 'B', ..], Relation.Aux or Relation.AuxPass or Relation.Cop) or ("MD", _) => Upos.Aux,
        (['V', 'B', ..], _) => Upos.Verb,
        ("NN" or "NNS", _) => Upos.Noun,
        ("NNP" or "NNPS", _) => Upos.Propn,
        ("JJ" or "JJR" or "JJS", _) => Upos.Adj,
        ("DT" or "PDT", Relation.Det or Relation.DetPredet or Relation.Dep) => Upos.Det,
        ("DT" or "PRP" or "PRP$" or "WP" or "WDT" or "EX", _) => Upos.Pron,
        ("IN", Relation.Mark) => Upos.Sconj,
        ("IN" or "RP", _) => Upos.Adp,
        ("TO", Relation.Case) => Upos.Adp,
        ("TO" or "POS", _) => Upos.Part,
        ("RB", _) when node.Form is "not" or "n't" => Upos.Part,
        ("RB" or "WRB" or "RBR", _) => Upos.Adv,
        ("CC", _) => Upos.Cconj,
        ("CD", _) => Upos.Num,
        ("FW", _) => Upos.X,
        _ => Upos.Punct,
    };

    private static string? OfRelation(ParseNode[] nodes, int i) => (nodes[i].Relation, nodes[i].Form) switch
    {
        (Relation.Punct, var form) => form,
        (Relation.Det or Relation.DetPredet, _) => "DT",
        (Relation.Case, "'s" or "'") => "POS",
        (Relation.Case or Relation.Mark, "to") => "TO",
        (Relation.Case or Relation.Mark or Relation.Fixed, _) => "IN",
        (Relation.CompoundPrt, _) => "RP",
        (Relation.Cc, _) => "CC",
        (Relation.Advmod, "where" or "when") => "WRB",
        (Relation.Advmod, _) => "RB",
        (Relation.Nummod, _) => "CD",
        (Relation.Amod, _) => "JJ",
        (Relation.Aux or Relation.AuxPass or Relation.Cop, var form) => Auxiliary(form),
        (Relation.Root or Relation.Ccomp or Relation.Xcomp or Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.Parataxis, _) => Verb(nodes, i),
        (Relation.Conj, _) => null,
        (Relation.Expl, "there" or "There") => "EX",
        (_, "who" or "whom") => "WP",
        (_, "which" or "that") => "WDT",
        (_, var form) when Possessives.Contains(form.ToLowerInvariant()) && nodes[i].Relation is Relation.NmodPoss => "PRP$",
        (_, var form) when Pronouns.Contains(form.ToLowerInvariant()) => "PRP",
        (_, var form) => Noun(form, i),
    };

    private static string Auxiliary(string form) => form.ToLowerInvariant() switch
    {
        var modal when Modals.Contains(modal) => "MD",
        "is" or "has" or "does" => "VBZ",
        "are" or "have" or "do" => "VBP",
        "been" => "VBN",
        "being" => "VBG",
        "be" => "VB",
        _ => "VBD",
    };

    private static string Verb(ParseNode[] nodes, int i)
    {
        bool Has(Relation relation, params string[] forms) => nodes.Any(node => node.Head == i && node.Relation == relation && (forms.Length == 0 || forms.Contains(node.Form)));
        var form = nodes[i].Form;
        if (Has(Relation.Cop)) return Noun(form, i);
        if (form.EndsWith("ing", StringComparison.Ordinal)) return "VBG";
        if (Has(Relation.AuxPass) || Has(Relation.Aux, "has", "have", "had")) return "VBN";
        if (Has(Relation.Mark, "to") || Has(Relation.Aux)) return "VB";
        if (nodes[i].Relation is Relation.Acl) return "VBN";
        return form.EndsWith('s') ? "VBZ" : "VBD";
    }

    private static string Noun(string form, int i) => (i > 0 && char.IsUpper(form[0]), char.IsDigit(form[0]), form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal)) switch
    {
        (_, true, _) => "CD",
        (true, _, _) => "NNP",
        (_, _, true) => "NNS",
        _ => form is "people" or "men" or "gunmen" or "troops" or "police" or "women" ? "NNS" : "NN",
    };
}
