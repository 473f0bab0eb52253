using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Attributions;
using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// Whose word an event is by the passages of <see cref="AttributionFinder"/>, which know more constructions than the frames of <see cref="AttributionReader"/> and
/// carry a quotation over sentences. They are asked where no frame holds the event.
/// </summary>
internal sealed class PassageSources(ImmutableArray<AttributedPassage> passages, IReadOnlyList<Scene> scenes, SourceReader sources)
{
    private readonly ILookup<int, AttributedPassage> _said = passages
        .Where(passage => passage is { Kind: AttributionKind.Assertion, Source: not null })
        .SelectMany(passage => passage.Content.Select(stretch => (stretch.Sentence, Passage: passage)))
        .Distinct().ToLookup(pair => pair.Sentence, pair => pair.Passage);

    /// <param name="sentence">The number of the scene.</param>
    public ImmutableArray<Attribution> Of(int sentence, EventMention mention, IReadOnlyList<Actor> parties)
    {
        var chain = ImmutableArray.CreateBuilder<Attribution>();
        foreach (var passage in _said[sentence].Where(passage => Holds(passage, sentence, mention)).OrderBy(passage => Length(passage, sentence)))
        {
            var scene = scenes[passage.Source!.Value.Sentence];
            var head = Head(scene, passage.Source.Value);
            if (IsDateline(scene, head, passage.Source.Value) || IsNobody(scene, head)) continue;
            if (passage.Source.Value.Sentence == sentence && IsDoneBySpeaker(scene, mention, passage, head)) continue;
            var source = sources.Read(scene, head);
            // Who it stands for was looked for by the frames already.
            if (source.Definite && source.Attribution.Actor is null) continue;
            var attribution = source.Attribution;
            if (chain.All(known => known.Span != attribution.Span))
                chain.Add(attribution with { Party = attribution.Actor is { } actor && parties.Any(party => party.Id == actor.Id || party.Side == actor.Side) });
        }
        return chain.ToImmutable();
    }

    private static bool Holds(AttributedPassage passage, int sentence, EventMention mention) =>
        !(passage.Cue.Sentence == sentence && mention.Core.Any(token => passage.Cue.First <= token && token <= passage.Cue.Last))
        && passage.Content.Any(stretch => stretch.Sentence == sentence && stretch.First <= mention.Anchor && mention.Anchor <= stretch.Last);

    /// <summary>"according to which", "seven of them": nobody who speaks.</summary>
    private static bool IsNobody(Scene scene, Word head) => head.Xpos is "WDT" or "WP" || head.Upos is Upos.Num || (head.Form is "which" or "that");

    /// <summary>"declared an emergency and sent troops": what the speaker does, beside speaking, is nobody's word.</summary>
    private static bool IsDoneBySpeaker(Scene scene, EventMention mention, AttributedPassage passage, Word speaker)
    {
        if (passage.Cue.Sentence != passage.Source!.Value.Sentence) return false;
        var verb = scene[mention.Governor].IsVerb ? scene[mention.Governor] : scene[mention.Governor].GoverningVerb;
        if (!verb.IsVerb || verb.Relation is not Relation.Conj || verb.FirstConjunct.Index < passage.Cue.First || verb.FirstConjunct.Index > passage.Cue.Last) return false;
        return Clause.Of(verb).Subject is { IsNone: false } subject && subject.Index == speaker.Index;
    }

    /// <summary>"29 May, Kafr Nabl: a raid hit" names no speaker.</summary>
    private static bool IsDateline(Scene scene, Word head, Stretch source)
    {
        if (scene.PlaceAt(head.Index) is not null && scene.ActorAt(head.Index) is null) return true;
        foreach (var time in scene.Times)
            if (source.First <= time.First && time.Last <= source.Last && scene[head.Index].Upos is not Upos.Propn) return true;
        return scene.Times.Any(time => time.First <= head.Index && head.Index <= time.Last);
    }

    private static int Length(AttributedPassage passage, int sentence) => passage.Content.Where(stretch => stretch.Sentence == sentence).Sum(stretch => stretch.Last - stretch.First);

    private static Word Head(Scene scene, Stretch source)
    {
        for (var i = source.First; i <= source.Last; i++)
            if (scene[i].IsNominal && (scene[i].IsRoot || scene[i].Head.Index < source.First || scene[i].Head.Index > source.Last))
                return scene[i];
        return scene[source.Last];
    }
}
