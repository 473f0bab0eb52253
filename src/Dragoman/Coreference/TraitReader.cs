using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;

namespace Dragoman.Coreference;

/// <summary>The one place that decides what a noun or a name can stand for.</summary>
internal sealed class TraitReader(Lexicon lexicon, GenderTable genders)
{
    private const int LongestTitle = 4;
    private const MentionKind Unnamed = MentionKind.Any & ~MentionKind.Time;

    public Traits OfName(LexicalView view, int first, int last, Word head) =>
        new(Entry(view, first, last) is { } entry && KindOf(entry) is { } known ? known : KindOfName(view, first, last, head), head.Xpos is "NNPS" ? GrammaticalNumber.Either : GrammaticalNumber.Singular, GenderOfName(view, first, last));

    public Traits OfNoun(LexicalView view, Word head) => new(KindOfNoun(view, head), NumberOf(view, head), GenderOfNoun(view[head.Index]));

    public bool IsGivenName(string lower) => lexicon.Persons.IsGivenName(lower);

    /// <summary>"General", "Mr", "Prime Minister" before a name; a title that is all there is stands for a name.</summary>
    public bool IsTitle(LexicalView view, int first, int at)
    {
        for (var end = at; end < view.Count - 1 && end <= at + LongestTitle; end++)
            if (view.Parse[end + 1].Upos is Upos.Propn && TitleEndingAt(view, end) is var length && length > 0 && end - length < at && end - length + 1 >= first)
                return true;
        return false;
    }

    /// <summary>How many words the title has that ends at a word.</summary>
    private int TitleEndingAt(LexicalView view, int at) =>
        at < 0 ? 0 : lexicon.Persons.TryFindTitle(at, view.Keys, out _, out var length) ? length : IsGendered(view[at]) ? 1 : 0;

    private bool IsGendered(string noun) => genders.IsFeminine(noun) || genders.IsMasculine(noun);

    public bool IsReportVerb(string lemma)
    {
        foreach (var cue in lexicon.Cues.StartingWith(lemma))
            if (cue is { Kind: CueKind.Report, Pos: "v", Lemmas.Length: 1 })
                return true;
        return false;
    }

    private MentionKind KindOfName(LexicalView view, int first, int last, Word head)
    {
        if (KindOfRecognised(view.Parse, head.Index) is { } recognised) return recognised;
        for (var i = first; i <= last; i++)
            if (view.Parse[i].Upos is Upos.Propn && (IsGivenName(Lower(view.Parse[i])) || TitleEndingAt(view, i) > 0))
                return MentionKind.Person;
        if (TitleEndingAt(view, first - 1) > 0) return MentionKind.Person;
        if (ClassOf(view, head.Index) is var kind && kind is not MentionKind.None) return kind;
        return IsAcronym(head.Form) ? Unnamed & ~MentionKind.Person : Unnamed;
    }

    /// <summary>What the recogniser of names takes the name for that a word stands in; null where it sees none, or a people, who may be persons or a whole.</summary>
    private static MentionKind? KindOfRecognised(Parse parse, int word)
    {
        foreach (var name in parse.Names)
            if (name.Depth == 0 && name.First <= word && word <= name.Last)
                return name.Type switch
                {
                    NameType.Person or NameType.Office => MentionKind.Person,
                    NameType.Group or NameType.Government or NameType.Outlet or NameType.Organisation => MentionKind.Organisation,
                    NameType.Place or NameType.Facility => MentionKind.Place | MentionKind.Organisation,
                    NameType.Weapon or NameType.Platform => MentionKind.Thing,
                    _ => null,
                };
        return null;
    }

    /// <summary>Whom the register knows by the whole of a name; null for nobody.</summary>
    public string? Known(LexicalView view, int first, int last) =>
        Entry(view, first, last) is { Kind: NameKind.Group or NameKind.Country or NameKind.Leader } entry ? entry.Person ?? entry.Actor.Id : null;

    private NameEntry? Entry(LexicalView view, int first, int last)
    {
        while (first < last && (view.Parse[first].Upos is Upos.Det || IsTitle(view, first, first))) first++;
        while (last > first && view.Parse[last].Xpos is "POS") last--;
        for (var i = 0; i < view.Names.Length; i++)
        {
            if (view.Names[i].Token < first) continue;
            return view.Names[i].Token == first && lexicon.Actors.FindLongest(view.Names, i, out var length) is [var entry, ..] && view.Names[i + length - 1].Token == last ? entry : null;
        }
        return null;
    }

    private static MentionKind? KindOf(NameEntry entry) => entry.Kind switch
    {
        NameKind.Country => MentionKind.Place | MentionKind.Organisation,
        NameKind.Group => MentionKind.Organisation,
        NameKind.Leader => MentionKind.Person,
        _ => null,
    };

    private MentionKind KindOfNoun(LexicalView view, Word head)
    {
        var kind = ClassOf(view, head.Index);
        if (IsGendered(view[head.Index])) return MentionKind.Person;
        return kind is MentionKind.None ? MentionKind.Any : kind;
    }

    private MentionKind ClassOf(LexicalView view, int at)
    {
        var kind = MentionKind.None;
        if (lexicon.Nouns.TryFind(at, view.Keys, out var special, out _)) kind |= KindOf(special);
        if (lexicon.CommonNouns.TryFind(at, view.Keys, out var common, out _)) kind |= KindOf(common);
        if (kind is MentionKind.None && lexicon.Agents.TryFind(at, view.Keys, out _, out _)) kind = MentionKind.Person | MentionKind.Organisation;
        return kind;
    }

    private static MentionKind KindOf(NounClass noun)
    {
        var kind = MentionKind.None;
        if ((noun & NounClass.Person) != 0) kind |= MentionKind.Person;
        if ((noun & (NounClass.Organisation | NounClass.Group)) != 0) kind |= MentionKind.Organisation;
        if ((noun & NounClass.Area) != 0) kind |= MentionKind.Place;
        if ((noun & (NounClass.Building | NounClass.Facility | NounClass.Route)) != 0) kind |= MentionKind.Place | MentionKind.Thing;
        if ((noun & NounClass.Time) != 0) kind |= MentionKind.Time | MentionKind.Thing;
        if ((noun & NounClass.Animal) != 0) kind |= MentionKind.Person | MentionKind.Thing;
        const NounClass things = NounClass.Abstract | NounClass.Weapon | NounClass.Materiel | NounClass.Vehicle | NounClass.Aircraft | NounClass.Vessel | NounClass.Body | NounClass.Casualty
            | NounClass.Goods | NounClass.Money | NounClass.Document | NounClass.Power | NounClass.Talk | NounClass.Event | NounClass.Unit | NounClass.Sport;
        return (noun & things) != 0 ? kind | MentionKind.Thing : kind;
    }

    /// <summary>Many people under one word are "it" and "they".</summary>
    private GrammaticalNumber NumberOf(LexicalView view, Word head)
    {
        if (head.IsPlural) return GrammaticalNumber.Plural;
        return (ClassOf(view, head.Index) & MentionKind.Organisation) != 0 || view[head.Index] is "people" or "police" or "family" or "couple" or "pair" ? GrammaticalNumber.Either : GrammaticalNumber.Singular;
    }

    private Gender GenderOfNoun(string noun) => genders.IsFeminine(noun) ? Gender.Feminine : genders.IsMasculine(noun) ? Gender.Masculine : Gender.Either;

    private Gender GenderOfName(LexicalView view, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var lower = Lower(view.Parse[i]);
            if (GenderOfNoun(lower) is var gender and not Gender.Either) return gender;
            if (view.Parse[i].Upos is not Upos.Propn || !IsGivenName(lower)) continue;
            return lexicon.Persons.IsOfWomen(lower) ? Gender.Feminine : lexicon.Persons.IsOfMen(lower) ? Gender.Masculine : Gender.Either;
        }
        return Gender.Either;
    }

    private static bool IsAcronym(string form) => form.Length >= 2 && form.All(c => char.IsUpper(c) || c is '.' or '&' || char.IsDigit(c));

    private static string Lower(Word word) => word.Form.ToLowerInvariant();
}
