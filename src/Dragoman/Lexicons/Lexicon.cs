using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Lexicons;

/// <summary>All tables that the reader reads by. Dragoman.Resources opens the ones that ship; tests make small ones.</summary>
/// <param name="Nouns">What nouns of our field stand for.</param>
/// <param name="CommonNouns">What other nouns may stand for, by a general dictionary: good for what a word can be, not for what it can't.</param>
public sealed record Lexicon(
    EventTable Events,
    TriggerTable Triggers,
    LightVerbTable LightVerbs,
    CueTable Cues,
    PhraseTable<Agent> Agents,
    PhraseTable<NounClass> Nouns,
    PhraseTable<NounClass> CommonNouns,
    PhraseTable<SourceKind> Sources,
    OutletTable Outlets,
    PersonTable Persons,
    CountTable Counts,
    LemmaTable Lemmas,
    ActorRegister Actors)
{
    /// <summary>Which words are those of reports of conflict.</summary>
    public ContextTable Contexts { get; init; } = ContextTable.Empty;

    /// <summary>Words and phrases that give something as somebody's word; none where only the short list of <see cref="Cues"/> is to be gone by.</summary>
    public AttributionCueTable? Attributions { get; init; }
}
