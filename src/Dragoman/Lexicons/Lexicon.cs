using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Lexicons;

/// <summary>All tables that the reader reads by. Dragoman.Resources opens the ones that ship; tests make small ones.</summary>
public sealed record Lexicon(
    EventTable Events,
    TriggerTable Triggers,
    LightVerbTable LightVerbs,
    CueTable Cues,
    PhraseTable<Agent> Agents,
    PhraseTable<NounClass> Nouns,
    PhraseTable<SourceKind> Sources,
    OutletTable Outlets,
    PersonTable Persons,
    CountTable Counts,
    LemmaTable Lemmas,
    ActorRegister Actors);
