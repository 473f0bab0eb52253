using System.Collections.Immutable;
using Dragoman.Entities;

namespace Dragoman.Actors;

/// <summary>"Ansar Allah (AA)", "the Government of Yemen (GoY)": from there on the abbreviation is a name of the actor in this report.</summary>
internal static class Abbreviations
{
    public static ImmutableArray<ImmutableArray<NameAtom>> Apply(ImmutableArray<LexicalView> views, ImmutableArray<ImmutableArray<NameAtom>> names)
    {
        var defined = new Dictionary<string, IReadOnlyList<NameEntry>>(StringComparer.Ordinal);
        for (var i = 0; i < views.Length; i++)
            foreach (var atom in names[i])
                if (Defined(views[i], atom) is { } form)
                    defined.TryAdd(form, atom.Entries);
        return defined.Count == 0 ? names : [.. views.Select((view, i) => WithDefined(view, names[i], defined))];
    }

    /// <summary>The abbreviation in parentheses right after a group's name.</summary>
    private static string? Defined(LexicalView view, NameAtom atom)
    {
        if (atom.Entries[0].Kind is not NameKind.Group || atom.Last + 3 >= view.Count || view.Parse[atom.Last + 1].Form is not "(" || view.Parse[atom.Last + 3].Form is not (")" or "," or ";")) return null;
        var form = view.Parse[atom.Last + 2].Form;
        return form.Length is >= 2 and <= 7 && form.Count(char.IsUpper) >= 2 && form.All(char.IsLetter) ? form : null;
    }

    private static ImmutableArray<NameAtom> WithDefined(LexicalView view, ImmutableArray<NameAtom> atoms, Dictionary<string, IReadOnlyList<NameEntry>> defined)
    {
        var all = atoms.ToBuilder();
        for (var token = 0; token < view.Count; token++)
        {
            if (!defined.TryGetValue(view.Parse[token].Form, out var entries)) continue;
            var at = IndexAt(all, token);
            if (at < 0) all.Add(new NameAtom(token, token, entries, false));
            else if (all[at].First == all[at].Last) all[at] = new NameAtom(token, token, entries, false);
        }
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all.ToImmutable();
    }

    private static int IndexAt(ImmutableArray<NameAtom>.Builder atoms, int token)
    {
        for (var i = 0; i < atoms.Count; i++)
            if (atoms[i].First <= token && token <= atoms[i].Last)
                return i;
        return -1;
    }
}
