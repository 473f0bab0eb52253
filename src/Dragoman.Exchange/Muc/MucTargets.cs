using System.Globalization;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;

namespace Dragoman.Exchange.Muc;

/// <summary>Reads who and what was hit from the words of an event.</summary>
internal sealed class MucTargets(IReadOnlyList<Scene> scenes, string report, MucContext context)
{
    private readonly List<string> _names = Names(scenes, report);

    public void Fill(MucDraft draft)
    {
        foreach (var (phrase, role) in Phrases(draft)) Add(draft, phrase, role.ToString());
        foreach (var phrase in Beside(draft)) Add(draft, phrase, "Beside");
    }

    /// <summary>Who and what a sentence near that of an event names, which tells of no event itself.</summary>
    public MucDraft Near(MucDraft draft, int number)
    {
        var near = draft with { Victims = [], Objects = [] };
        var scene = scenes[number];
        for (var i = 0; i < scene.View.Count; i++)
            if (scene[i].Upos is Upos.Noun or Upos.Propn && scene[i].Relation is not (Relation.Compound or Relation.Flat or Relation.Appos))
                Add(near, MucPhrase.Of(scene, report, i), $"Near{number - draft.Number}", number);
        return near;
    }

    private IEnumerable<(MucPhrase Phrase, Role Role)> Phrases(MucDraft draft)
    {
        foreach (var argument in draft.Mention.Arguments)
            if (argument.Role is Role.Recipient or Role.Victim or Role.Target or Role.Goods || argument.Role is Role.Place && IsHit(draft.Scene[argument.Token]))
                foreach (var phrase in MucPhrase.All(draft.Scene, report, argument.Token))
                    yield return (phrase, argument.Role);
    }

    /// <summary>What else the sentence names, which a tree that went wrong may have kept from the event.</summary>
    private List<MucPhrase> Beside(MucDraft draft)
    {
        List<MucPhrase> phrases = [];
        var (scene, mention) = (draft.Scene, draft.Mention);
        for (var i = 0; i < scene.View.Count; i++)
            if (scene[i].Upos is Upos.Noun or Upos.Propn && scene[i].Relation is not (Relation.Compound or Relation.Flat or Relation.Appos) && !mention.Core.Contains(i) && mention.Arguments.All(argument => argument.Token != i) && Math.Abs(i - mention.Anchor) <= 20)
                phrases.Add(MucPhrase.Of(scene, report, i));
        return phrases;
    }

    /// <summary>"attacked the farm", "the attack on the bridge", but not "killed near the farm".</summary>
    private static bool IsHit(Word word) => word.Preposition is null or "on" or "against" or "of";

    private void Add(MucDraft draft, MucPhrase phrase, string role) => Add(draft, phrase, role, draft.Number);

    private void Add(MucDraft draft, MucPhrase phrase, string role, int number)
    {
        if (phrase.Word.Upos is Upos.Pron) return;
        if (Person(draft, phrase) is { } victim)
        {
            if (IsFighter(phrase)) draft.IsOfWar |= role is not "Beside" && number == draft.Number;
            else if (!draft.Victims.Exists(known => known.Text == victim.Text)) draft.Victims.Add(victim with { Signs = context.Signs(draft, number, phrase, role, victim.Type) });
        }
        else if (Thing(draft, phrase) is { } thing && !draft.Objects.Exists(known => known.Text == thing.Text))
        {
            draft.Objects.Add(thing with { Signs = context.Signs(draft, number, phrase, role, thing.Type) });
        }
    }

    /// <summary>All persons' names of the report, the longest first.</summary>
    private static List<string> Names(IReadOnlyList<Scene> scenes, string report) =>
        [.. scenes.SelectMany(scene => scene.Parse.Names.Where(name => name is { Depth: 0, Type: NameType.Person }).Select(name => Untitled(MucPhrase.Of(scene, report, name.Last), name))).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    /// <summary>The longest form in which the report has a name: of "Rios" "Antonio Rios".</summary>
    private string Fullest(string name) => _names.Find(longer => longer.Length > name.Length && longer.Split(' ') is { Length: <= 5 } words && name.Split(' ').All(words.Contains)) ?? name;

    private static bool IsFighter(MucPhrase phrase) => phrase.Name(NameType.Person) is null && MucWords.Any("fighter", phrase.OwnWords);

    private MucVictim? Person(MucDraft draft, MucPhrase phrase)
    {
        if (IsThing(phrase)) return null;
        var effect = Effect(draft);
        if ((phrase.Name(NameType.Person) ?? NameAfter(phrase)) is { } name)
        {
            var description = Description(phrase, name);
            return new(Fullest(Untitled(phrase, name)), description, TypeOf(phrase, description), "1", Nation(phrase), effect);
        }
        var classes = phrase.Scene.ClassesOf(phrase.Word) | phrase.Scene.LikelyClassesOf(phrase.Word);
        var isPerson = (classes & (EntityClasses.Person | EntityClasses.Civilian | EntityClasses.Armed | EntityClasses.Official)) != 0 && (classes & (EntityClasses.Building | EntityClasses.Vehicle)) == 0;
        if ((classes & EntityClasses.Time) != 0 || phrase.HeadWord is "body" or "bodies" or "year-old") return null;
        if (!isPerson || phrase.Word.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj) || phrase.Scene.ActorAt(phrase.Head) is { Kind: ActorMentionKind.Country } || phrase.Name(NameType.Place, NameType.Group, NameType.Facility) is not null) return null;
        return new(null, phrase.Text, TypeOf(phrase, null), Number(phrase), Nation(phrase), effect);
    }

    /// <summary>"Antonio Rios" of "Gen Antonio Rios".</summary>
    private static string Untitled(MucPhrase phrase, NameMention name)
    {
        var first = name.First;
        while (first < name.Last && phrase.Scene.IsTitle(first)) first++;
        return phrase.TextOf(first, name.Last);
    }

    /// <summary>"mayor Antonio Rios", where the parse has the mayor govern the name.</summary>
    private static NameMention? NameAfter(MucPhrase phrase)
    {
        foreach (var name in phrase.Scene.Parse.Names)
            if (name is { Depth: 0, Type: NameType.Person } && name.First > phrase.First && name.First <= phrase.Last + 1 && name.Last >= phrase.Last - 1 && name.First - phrase.Head is 1 or 0) return name;
        return null;
    }

    /// <summary>What stands before the name, or after it between commas: "mayor of Achi", "a candidate of the party".</summary>
    private static string? Description(MucPhrase phrase, NameMention name)
    {
        if (name.First > phrase.First && phrase.Scene[name.First - 1].Form.ToLowerInvariant() is not ("year-old" or "old")) return phrase.TextOf(phrase.First, name.First - 1);
        var at = phrase.Scene[name.First];
        if (at.Relation is Relation.Appos && !at.IsRoot && at.Head.Index < name.First) return MucPhrase.Of(phrase.Scene, phrase.Report, at.Head.Index).Text;
        var appositive = phrase.Word.Child(Relation.Appos);
        return !appositive.IsNone && appositive.Upos is Upos.Noun ? MucPhrase.Of(phrase.Scene, phrase.Report, appositive.Index).Text : null;
    }

    private static string TypeOf(MucPhrase phrase, string? description)
    {
        List<string> words = [.. phrase.Words];
        if (description is not null) words.AddRange(description.ToLowerInvariant().Split(' '));
        return MucWords.First("person", words) ?? "CIVILIAN";
    }

    private static string? Effect(MucDraft draft) => draft.Claim.Event.Class switch
    {
        _ when draft.Stage is not "ACCOMPLISHED" => null,
        "deaths" or "assassination" or "execution" or "massacre" => "DEATH",
        "injuries" => "INJURY",
        "release" or "hostage-rescue" => "REGAINED FREEDOM",
        _ => null,
    };

    private static bool IsThing(MucPhrase phrase) => MucWords.Has("object", phrase.HeadWord) && phrase.Name(NameType.Person) is null && !MucWords.Has("person", phrase.HeadWord);

    private static MucObject? Thing(MucDraft draft, MucPhrase phrase)
    {
        var classes = phrase.Scene.ClassesOf(phrase.Word);
        var name = phrase.Name(NameType.Facility, NameType.Organisation, NameType.Government, NameType.Outlet);
        if (!IsThing(phrase) && name is null && (classes & (EntityClasses.Building | EntityClasses.Vehicle)) == 0) return null;
        if (phrase.Scene.PlaceAt(phrase.Head) is { Place.Kind: Places.PlaceKind.Settlement or Places.PlaceKind.Capital or Places.PlaceKind.Unit or Places.PlaceKind.Country } && !IsThing(phrase)) return null;
        if (!IsThing(phrase) && name is { Type: not NameType.Facility }) return null;
        if (IsOfWar(phrase)) return null;
        return new(Unowned(phrase), MucWords.First("object", phrase.Words) ?? "OTHER", Number(phrase), Nation(phrase), Damage(draft));
    }

    /// <summary>Without a nationality at its beginning, but for embassies; with its owner where nothing else tells which: "offices of the union".</summary>
    private static string Unowned(MucPhrase phrase)
    {
        if (phrase.First == phrase.Last && phrase.End > phrase.Last && MucWords.Has("owned", phrase.HeadWord)) return phrase.Long;
        if (MucWords.First("object", [phrase.HeadWord]) is "DIPLOMAT OFFICE OR RESIDENCE") return phrase.Text;
        foreach (var name in phrase.Scene.Parse.Names)
            if (name is { Depth: 0, Type: NameType.Nationality } && name.First == phrase.First && name.Last < phrase.Last) return phrase.TextOf(name.Last + 1, phrase.Last);
        return phrase.Text;
    }

    private static bool IsOfWar(MucPhrase phrase) => MucWords.Any("military", phrase.Words) && !MucWords.Any("fighter", phrase.Words);

    private static string? Damage(MucDraft draft) => (draft.Kind, draft.Verb) switch
    {
        _ when draft.Stage is not "ACCOMPLISHED" => null,
        ("ROBBERY", "hijack") => "TARGET TAKEN",
        ("ROBBERY", _) => "PROPERTY TAKEN FROM TARGET",
        (_, "destroy" or "destruction" or "blow" or "demolish" or "raze" or "dynamite") => "DESTROYED",
        ("ARSON", _) or (_, "damage") => "SOME DAMAGE",
        ("DAMAGE", _) => "SOME DAMAGE",
        _ => null,
    };

    public static string Number(MucPhrase phrase)
    {
        foreach (var quantity in phrase.Scene.Quantities)
            if (quantity.CountedToken == phrase.Head || quantity.First >= phrase.First - 2 && quantity.Last < phrase.Head && quantity.Form is Quantities.QuantityForm.Count)
                return quantity.High is { } high ? high == quantity.Low ? Digits(quantity.Low) : $"{Digits(quantity.Low)} - {Digits(high)}" : quantity.Low > 1 && quantity.Last >= quantity.First && phrase.Scene[quantity.Last].Upos is Upos.Num ? $"{Digits(quantity.Low)} -" : "PLURAL";
        return phrase.IsPlural ? "PLURAL" : "1";
    }

    private static string Digits(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>By a word of its own: "U.S. journalist", "the Peruvian embassy".</summary>
    private static string? Nation(MucPhrase phrase)
    {
        foreach (var actor in phrase.Scene.Actors)
            if (actor.First >= phrase.First && actor.Last <= phrase.End && actor.Actor.Country is { } country && HasNationality(phrase))
                return MucWords.Of("country", country);
        return null;
    }

    private static bool HasNationality(MucPhrase phrase) => phrase.NameWithin(NameType.Nationality) is not null || phrase.Words.Any(word => word is "u.s." or "us" or "american" or "soviet");
}
