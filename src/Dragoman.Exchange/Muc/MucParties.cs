using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;

namespace Dragoman.Exchange.Muc;

/// <summary>Reads who did it from the words of an event.</summary>
internal sealed class MucParties(IReadOnlyList<Scene> scenes, string report, MucContext context)
{
    public IEnumerable<MucPerpetrator> Of(MucDraft draft)
    {
        foreach (var phrase in Phrases(draft))
            if (Of(phrase) is { } perpetrator)
                yield return context.Weighed(perpetrator, draft, draft.Number, phrase, "Actor");
    }

    public static string TypeOf(MucPerpetrator one) => (one.Individual is null ? "body" : one.Organisation is null ? "people" : "both") + (one.IsState ? " of state" : "");

    private List<MucPhrase> Phrases(MucDraft draft)
    {
        var (scene, mention) = (draft.Scene, draft.Mention);
        List<MucPhrase> phrases = [];
        foreach (var token in mention.TokensOf(Role.Actor))
            if (scene[token].Upos is not Upos.Pron) phrases.AddRange(MucPhrase.All(scene, report, token));
            else if (draft.Claim.Actors is [var actor, ..] && Antecedent(draft.Number, actor) is { } antecedent) phrases.Add(antecedent);
        if (mention.TokensOf(Role.Actor).Any()) return phrases;
        // "a guerrilla attack", "the army's bombing"
        foreach (var child in scene[mention.Anchor].Children)
            if (child.Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss && (MucWords.Has("fighter", Key(scene, child)) && child.Upos is not Upos.Adj || scene.ActorAt(child.Index) is { Kind: ActorMentionKind.Named }))
                phrases.Add(MucPhrase.Of(scene, report, child.Index));
        return phrases;
    }

    /// <summary>The last mention of an actor before a pronoun that stands for it.</summary>
    private MucPhrase? Antecedent(int sentence, ClaimActor actor)
    {
        for (var i = sentence; i >= Math.Max(0, sentence - 3); i--)
            foreach (var mention in scenes[i].Actors.Reverse())
                if (mention.Kind is ActorMentionKind.Named or ActorMentionKind.Generic && mention.Actor.Id == actor.Actor.Id && mention.Span.Start < actor.Span.Start + 1)
                    return MucPhrase.Of(scenes[i], report, mention.Head);
        return null;
    }

    /// <summary>Null where the words are of nobody who could have done it: a blast, a country, a thing.</summary>
    public static MucPerpetrator? Of(MucPhrase phrase) => Read(phrase) is { } one ? one with { Body = BodyOf(phrase) } : null;

    private static string? BodyOf(MucPhrase phrase) =>
        phrase.Scene.Actors.FirstOrDefault(actor => actor.Kind is ActorMentionKind.Named && actor.First >= phrase.First && actor.Last <= phrase.End)?.Actor.Id;

    private static MucPerpetrator? Read(MucPhrase phrase)
    {
        var actor = phrase.Scene.ActorAt(phrase.Head);
        var state = IsState(phrase, actor);
        if (phrase.Name(NameType.Person) is { } person) return new(phrase.TextOf(person.First, person.Last), OrganisationWithin(phrase, person), state);
        if (phrase.Name(NameType.Group, NameType.Organisation, NameType.Government) is { } name && (phrase.IsAcronym || !MucWords.Has("doer", phrase.HeadWord) && !MucWords.Has("fighter", phrase.HeadWord)))
            return new(null, phrase.TextOf(Math.Min(name.First, phrase.Head), name.Last), state);
        if (MucWords.Any("organ", [string.Join(' ', phrase.OwnWords)]) || MucWords.Has("organ", phrase.HeadWord))
            return new(null, phrase.Text, state);
        if (!MucWords.Has("doer", phrase.HeadWord) && !MucWords.Has("fighter", phrase.HeadWord) && (phrase.Scene.ClassesOf(phrase.Word) & (EntityClasses.Person | EntityClasses.Armed)) == 0) return null;
        return actor is { Kind: ActorMentionKind.Country } || phrase.Word.Upos is Upos.Pron or Upos.Num ? null : new(People(phrase), OrganisationWithin(phrase, null), state);
    }

    /// <summary>"guerrillas" of "two FMLN guerrillas", but all of "members of the FMLN", who are nothing else.</summary>
    private static string People(MucPhrase phrase)
    {
        if (phrase.HeadWord is "member" or "members" or "group" or "groups" or "unit" or "units" or "element" or "elements" or "band" or "gang" or "column" or "squad" or "commando" or "leader" or "leaders") return phrase.Long;
        var first = phrase.First;
        foreach (var name in phrase.Scene.Parse.Names)
            if (name.Depth == 0 && name.Type is NameType.Group or NameType.Organisation && name.First <= phrase.First + 2 && name.Last < phrase.Head && name.First >= phrase.First) first = name.Last + 1;
        while (first < phrase.Head && phrase.Scene[first].Upos is Upos.Punct or Upos.Part) first++;
        return phrase.TextOf(first, phrase.Last);
    }

    private static string? OrganisationWithin(MucPhrase phrase, NameMention? besides) =>
        phrase.NameWithin(NameType.Group, NameType.Organisation, NameType.Government) is { } name && name != besides && phrase.Scene[name.Last].Upos is not Upos.Adj ? phrase.TextOf(name.First, name.Last) : null;

    private static bool IsState(MucPhrase phrase, ActorMention? actor) =>
        actor is { Actor.Kind: ActorKind.StateForces } || MucWords.Any("organ", phrase.Words) && !MucWords.Any("fighter", phrase.Words) || phrase.HeadWord is "soldiers" or "soldier" or "troops" or "policemen" or "officers" or "army" or "lieutenants" or "colonel";

    private static string Key(Scene scene, Word word) => scene.View[word.Index];
}
