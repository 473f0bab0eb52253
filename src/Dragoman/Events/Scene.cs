using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Quantities;
using Dragoman.Syntax;
using Dragoman.Times;

namespace Dragoman.Events;

/// <summary>One sentence with all that was found in it; mentions are found by token.</summary>
public sealed class Scene
{
    private readonly ActorMention?[] _actorAt;
    private readonly PlaceMention?[] _placeAt;
    private readonly EntityClasses[] _classes;
    private readonly EntityClasses[] _likely;
    private readonly Lexicon _lexicon;

    public Scene(
        LexicalView view,
        ImmutableArray<ActorMention> actors,
        ImmutableArray<PlaceMention> places,
        ImmutableArray<TimeMention> times,
        ImmutableArray<QuantityMention> quantities,
        Lexicon lexicon)
    {
        (View, Actors, Times, Quantities, _lexicon) = (view, actors, times, quantities, lexicon);
        _actorAt = new ActorMention?[view.Count];
        foreach (var actor in actors) Array.Fill(_actorAt, actor, actor.First, actor.Last - actor.First + 1);
        Places = [.. places.Where((place, i) => !IsPartOfName(place) && !IsLocatedByNext(places, i) && !IsNoPlace(place))];
        _placeAt = new PlaceMention?[view.Count];
        foreach (var place in Places) Array.Fill(_placeAt, place, place.First, place.Last - place.First + 1);
        _classes = new EntityClasses[view.Count];
        _likely = new EntityClasses[view.Count];
        for (var i = 0; i < view.Count; i++)
        {
            _classes[i] = Classify(i, lexicon);
            _likely[i] = _classes[i] is EntityClasses.None ? Guess(i, lexicon) : _classes[i];
        }
    }

    /// <summary>What the words around speak of.</summary>
    public Surroundings Surroundings { get; init; }

    public LexicalView View { get; }

    public Parse Parse => View.Parse;

    public ImmutableArray<ActorMention> Actors { get; }

    public ImmutableArray<PlaceMention> Places { get; }

    public ImmutableArray<TimeMention> Times { get; }

    public ImmutableArray<QuantityMention> Quantities { get; }

    public ActorMention? ActorAt(int token) => _actorAt[token];

    public PlaceMention? PlaceAt(int token) => _placeAt[token];

    public EntityClasses ClassesOf(Word word) => _classes[word.Index];

    /// <summary>What a word may well be, where the tables of the field don't say what it is.</summary>
    public EntityClasses LikelyClassesOf(Word word) => _likely[word.Index];

    /// <summary>"envoy", "secretary", "commander": one person, by what they are.</summary>
    public bool IsPersonNoun(Word word) =>
        _lexicon.Nouns.TryFind(word.Index, View.Keys, out var noun, out _) || _lexicon.CommonNouns.TryFind(word.Index, View.Keys, out noun, out _)
            ? (noun & NounClass.Person) != 0 && (noun & (NounClass.Organisation | NounClass.Group)) == 0
            : ActorAt(word.Index) is { Role: AgentRole.Official } && word.Xpos is "NN";

    /// <summary>"army", "regime", "committee": many people under one word, whom nobody calls "he".</summary>
    public bool IsCollective(Word word) =>
        (_lexicon.Nouns.TryFind(word.Index, View.Keys, out var noun, out _) || _lexicon.CommonNouns.TryFind(word.Index, View.Keys, out noun, out _)) && (noun & (NounClass.Organisation | NounClass.Group)) != 0;

    /// <summary>"Gen", "Father": a word that stands before a person's name.</summary>
    public bool IsTitle(int token) => _lexicon.Persons.TryFindTitle(token, at => Parse[at].Form.ToLowerInvariant(), out _, out var length) && length == 1;

    public Word this[int index] => Parse[index];

    /// <summary>"a shopkeeper, Salem, said", "the drone 'Bayraktar'": what is called so is no place.</summary>
    private bool IsNoPlace(PlaceMention place)
    {
        if (place.Kind is not PlaceMentionKind.Name || place.First != place.Head || Parse[place.First].Upos is not Upos.Propn) return false;
        if (Parse[place.Head] is { Relation: Relation.Appos } apposed && apposed.Preposition is null && place.First > 0 && Parse[place.First - 1].Form is "," && apposed.Head.Index < place.First && IsPersonNoun(apposed.Head)) return true;
        var before = place.First - 1;
        while (before > 0 && Parse[before].Form is "\"" or "“" or "'" or "‘") before--;
        return before >= 0 && before < place.First - 1 && Parse[before].IsNominal && _lexicon.Nouns.TryFind(before, View.Keys, out var noun, out _) && (noun & (NounClass.Weapon | NounClass.Vehicle | NounClass.Aircraft | NounClass.Vessel)) != 0;
    }

    /// <summary>"Misrata" in "Misrata brigades" is no place of the event, "Egypt" is both.</summary>
    private bool IsPartOfName(PlaceMention place)
    {
        // "In Addis Ababa police arrested": where, and whose.
        if (place.Kind is PlaceMentionKind.Name && place.First > 0 && Parse[place.First - 1].Upos is Upos.Adp && Parse[place.First - 1].Form.ToLowerInvariant() is "in" or "at" && _actorAt[place.First] is { } police && police.First == place.First && police.Last > place.Last) return false;
        for (var i = place.First; i <= place.Last; i++)
            if (_actorAt[i] is { Kind: not (ActorMentionKind.Country or ActorMentionKind.Pronoun) } actor && !(place.First <= actor.First && actor.Last < place.Last))
                return true;
        return false;
    }

    /// <summary>"the axes south of the city": a bare designation is where the phrase after it says.</summary>
    private static bool IsLocatedByNext(ImmutableArray<PlaceMention> places, int i) =>
        places[i].Kind is PlaceMentionKind.Anaphor && i + 1 < places.Length && places[i + 1].Kind is PlaceMentionKind.Relative && places[i + 1].First == places[i].Last + 1;

    private EntityClasses Classify(int token, Lexicon lexicon)
    {
        var word = Parse[token];
        var classes = EntityClasses.None;
        if (_placeAt[token] is not null) classes |= EntityClasses.Place;
        if (_actorAt[token] is { } actor) classes |= word.Upos is Upos.Pron ? OfPronoun(word) : OfActor(actor);
        if (word.IsNominal && lexicon.Nouns.TryFind(token, View.Keys, out var noun, out _)) classes |= OfNoun(noun);
        if (classes != EntityClasses.None) return classes;
        if (word.IsNominal && lexicon.Agents.TryFind(token, View.Keys, out _, out _)) return EntityClasses.Person | EntityClasses.Group;
        return word.Upos switch
        {
            Upos.Propn or Upos.X => EntityClasses.Unknown,
            Upos.Pron => OfPronoun(word),
            Upos.Num => EntityClasses.Person,
            _ => EntityClasses.None,
        };
    }

    private EntityClasses Guess(int token, Lexicon lexicon)
    {
        if (Parse[token].Upos is Upos.Sym || Parse[token].Xpos is "$") return EntityClasses.Money;
        if (!Parse[token].IsNominal) return EntityClasses.None;
        if (lexicon.CommonNouns.TryFind(token, View.Keys, out var noun, out _)) return OfNoun(noun);
        if (View.Parse[token].IsPlural && IsWordForDoers(View[token])) return EntityClasses.Person;
        // "rejected the withdrawal": what may tell of an event is one.
        return lexicon.Triggers.WithHead(View[token]).Any(sense => sense.Trigger.Pos is TriggerPos.Noun && sense.Form.Length == 1) ? EntityClasses.Event : EntityClasses.None;
    }

    /// <summary>"enrollers", "prospectors", "abductees": a word that no table has, and that is made like those for people.</summary>
    private static bool IsWordForDoers(string lemma) => lemma.Length > 5 && (lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal) || lemma.EndsWith("ee", StringComparison.Ordinal) || lemma.EndsWith("ist", StringComparison.Ordinal));

    private static EntityClasses OfPronoun(Word word) => word.Lemma switch
    {
        "it" or "this" or "that" or "which" => EntityClasses.Unknown,
        "nothing" or "anything" or "something" or "everything" => EntityClasses.None,
        "he" or "she" or "I" or "i" or "him" or "her" or "himself" or "herself" => EntityClasses.Person,
        _ => EntityClasses.Person | EntityClasses.Group,
    };

    private static EntityClasses OfActor(ActorMention actor) => OfKind(actor.Kind) | OfRole(actor);

    private static EntityClasses OfKind(ActorMentionKind kind) => kind switch
    {
        ActorMentionKind.Country => EntityClasses.State | EntityClasses.Group | EntityClasses.Place,
        ActorMentionKind.Demonym => EntityClasses.State,
        ActorMentionKind.Person => EntityClasses.Person,
        _ => EntityClasses.Group | EntityClasses.Person,
    };

    private static EntityClasses OfRole(ActorMention actor) => (actor.Role, actor.Kind, actor.Actor.Kind, actor.Actor.Sector) switch
    {
        (AgentRole.Combatant, _, _, _) => EntityClasses.Armed,
        (AgentRole.Civilian or AgentRole.Protester or AgentRole.Rioter, _, _, _) => EntityClasses.Civilian,
        (AgentRole.Official, _, _, _) => EntityClasses.Official,
        (_, ActorMentionKind.Named, ActorKind.StateForces, "MIL" or "COP" or "SPY") => EntityClasses.Armed,
        (_, ActorMentionKind.Named, ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia, _) => EntityClasses.Armed,
        (_, ActorMentionKind.Named, ActorKind.StateForces, _) => EntityClasses.Official,
        _ => EntityClasses.None,
    };

    private static readonly (NounClass Noun, EntityClasses Entity)[] Meanings =
    [
        (NounClass.Weapon | NounClass.Materiel, EntityClasses.Weapon),
        (NounClass.Vehicle | NounClass.Aircraft | NounClass.Vessel, EntityClasses.Vehicle),
        (NounClass.Building | NounClass.Facility, EntityClasses.Building | EntityClasses.Place),
        (NounClass.Area | NounClass.Route, EntityClasses.Place),
        (NounClass.Body | NounClass.Casualty, EntityClasses.Body | EntityClasses.Person),
        (NounClass.Goods, EntityClasses.Goods),
        (NounClass.Money, EntityClasses.Money),
        (NounClass.Document, EntityClasses.Document),
        (NounClass.Power, EntityClasses.Power),
        (NounClass.Talk, EntityClasses.Talk),
        (NounClass.Event, EntityClasses.Event),
        (NounClass.Abstract, EntityClasses.Abstract),
        (NounClass.Animal, EntityClasses.Animal),
        (NounClass.Sport, EntityClasses.Sport | EntityClasses.Elsewhere),
        (NounClass.Elsewhere, EntityClasses.Elsewhere),
        (NounClass.Time, EntityClasses.Time),
        (NounClass.Unit, EntityClasses.Unit),
        (NounClass.Organisation | NounClass.Group, EntityClasses.Group),
        (NounClass.Person, EntityClasses.Person),
    ];

    private static EntityClasses OfNoun(NounClass noun)
    {
        var classes = EntityClasses.None;
        foreach (var (meaning, entity) in Meanings)
            if ((noun & meaning) != 0)
                classes |= entity;
        return classes;
    }
}
