using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Actors;
using Dragoman.Attributions;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Turns the events of a report into claims: parties, place, time, status, sources and numbers come together here.</summary>
public sealed class ClaimBuilder
{
    private readonly Lexicon _lexicon;

    public ClaimBuilder(Lexicon lexicon) => _lexicon = lexicon;

    /// <param name="scenes">The sentences in the order of the text.</param>
    /// <param name="events">The events of each.</param>
    public ImmutableArray<Claim> Build(Report report, ImmutableArray<Scene> scenes, ImmutableArray<EventReading> events) => Build(report, scenes, events, []);

    /// <param name="passages">What of the report is somebody's word; their sentences are numbered like the scenes.</param>
    public ImmutableArray<Claim> Build(Report report, ImmutableArray<Scene> scenes, ImmutableArray<EventReading> events, ImmutableArray<AttributedPassage> passages)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var coreference = new Coreference(scenes, _lexicon.Persons);
        var attributions = new AttributionReader(_lexicon, coreference.Names);
        var retorts = new Retorts(_lexicon);
        var said = new PassageSources(passages, scenes, new SourceReader(_lexicon));
        var memory = new Memory(new PlaceMemory(), new TimeMemory(), new CauseMemory());
        for (var i = 0; i < scenes.Length; i++)
        {
            var frames = attributions.Read(scenes[i]);
            var drafts = memory.Causes.Recall(scenes[i], new DraftReader(scenes[i], _lexicon, coreference, frames).Read(events[i].Events), _lexicon);
            drafts = Recounts.Add(scenes[i], drafts, _lexicon);
            drafts = retorts.Add(scenes[i], drafts, new PartyResolver(scenes[i], coreference, _lexicon, frames));
            foreach (var draft in drafts)
                AddClaims(report, scenes[i], draft, new Voices(frames, said, i), memory, claims);
            memory.Places.Remember(scenes[i], drafts);
            memory.Times.Pass(scenes[i], drafts.Count > 0);
        }
        return claims.ToImmutable();
    }

    private void AddClaims(
        Report report, Scene scene, ClaimDraft draft, Voices voices, Memory memory, ImmutableArray<Claim>.Builder claims)
    {
        var places = PlaceChooser.Choose(scene, draft.Host is { } host && !draft.Mention.TokensOf(Role.Place).Any() ? host : draft.Mention);
        if (places.IsEmpty && (memory.Places.Recall(scene, draft) ?? PlaceChooser.OfSpeakers(scene, draft.Mention)) is { } recalled) places = [recalled];
        places = [.. places.Select(place => memory.Places.Known(scene, Located(scene, place, memory.Places)))];
        var time = TimeChooser.UpTo(report.Published, draft.Status, TimeChooser.OfWords(scene, draft.Mention, draft.Host))
            ?? TimeChooser.UpTo(report.Published, draft.Status, TimeChooser.OfSentence(scene, draft.Mention, draft.Status, voices.Frames)) ?? memory.Times.Recall(scene, draft) ?? TimeChooser.OfPublication(draft.Status, report.Published);
        if (places.IsEmpty) claims.Add(Claim(report, scene, draft, voices, null, time));
        foreach (var place in places) claims.Add(Claim(report, scene, draft, voices, place, time));
        memory.Times.Remember(scene, claims[^1], report.Published);
    }

    private Claim Claim(Report report, Scene scene, ClaimDraft draft, Voices voices, PlaceMention? place, ClaimTime? time)
    {
        var mention = draft.Mention;
        var acting = Local(report, scene, draft.Actors, place);
        if (acting.IsEmpty) acting = Victims.Crowd(scene, mention, place, _lexicon.Actors);
        var recipients = draft.Recipients.IsEmpty ? Host(mention, draft.Actors, place) : Local(report, scene, draft.Recipients, place);
        if (recipients.IsEmpty) recipients = Victims.Of(scene, mention, place, _lexicon.Actors);
        List<Actor> actors = [.. acting.Select(actor => actor.Actor)], affected = [.. recipients.Select(actor => actor.Actor)];
        var type = _lexicon.Events.Map(Purposes.ClassOf(scene, mention), actors, affected);
        if (draft.Cause is { } cause && (type.Acled is not null || CauseMemory.IsOfCrowd(cause)))
            type = type with { Acled = (CauseMemory.IsOfCrowd(cause) && type.Plover is "ASSAULT" ? AmongCrowds(mention.Trigger.Class, actors, affected) : _lexicon.Events.Map(cause, actors, affected).Acled) ?? type.Acled };
        return new Claim
        {
            Id = IdOf(report, mention, place),
            Event = type,
            Trigger = mention.Span,
            Evidence = scene.Parse.Sentence.Span,
            Actors = acting,
            Recipients = recipients,
            Place = place is null ? null : ClaimPlace.Of(place),
            Time = time,
            Status = type.Plover is "THREATEN" && draft.Status is Status.Occurred ? Status.Threatened : draft.Status,
            Attribution = voices.Of(scene, mention, type.Plover, actors, affected),
            Quantities = draft.Quantities,
            Aim = draft.Aim,
            Instruments = draft.Instruments,
            Because = new Reason(mention.Trigger.Id, mention.Construction),
            Confidence = Confidence.Of(draft, place),
        };
    }

    /// <summary>Police who are hurt in a demonstration make it a violent one; of others it is the force that was used against them.</summary>
    private AcledType? AmongCrowds(string eventClass, List<Actor> actors, List<Actor> affected)
    {
        var isViolent = affected.Any(party => party.Kind is ActorKind.StateForces) || actors.Any(party => party.Kind is ActorKind.Rioters or ActorKind.Civilians or ActorKind.Protesters);
        return isViolent ? _lexicon.Events.Map("riot", actors, affected).Acled : _lexicon.Events.Map(eventClass, actors, [_lexicon.Actors.OfSector(null, "CVL", ActorKind.Protesters)]).Acled;
    }

    /// <summary>"gunmen" near Maiduguri are Nigeria's, whatever country the report is mainly about; soldiers may be abroad, and of "Russian mercenaries" the words tell.</summary>
    private ImmutableArray<ClaimActor> Local(Report report, Scene scene, ImmutableArray<ClaimActor> parties, PlaceMention? place) =>
        place?.Country is not { } country || place.Kind is PlaceMentionKind.Country ? parties : [.. parties.Select(party => party.Actor.Country != country && IsAnyOf(party.Actor) && !HasName(scene, party.Span.Of(report.Text), party.Span.Start) ? party with { Actor = _lexicon.Actors.OfSector(country, party.Actor.Sector!, party.Actor.Kind) } : party)];

    /// <summary>A capital that the beginning of the sentence doesn't ask for.</summary>
    private static bool HasName(Scene scene, ReadOnlySpan<char> words, int start) =>
        words[(start == scene.Parse.Sentence.Span.Start ? 1 : 0)..].IndexOfAnyInRange('A', 'Z') >= 0;

    private bool IsAnyOf(Actor actor) =>
        actor is { Sector: { } sector, Kind: not (ActorKind.StateForces or ActorKind.External), Country: not null } && _lexicon.Actors.OfSector(actor.Country, sector, actor.Kind).Id == actor.Id;

    /// <summary>A name that no gazetteer has lies where the next place of its phrase does: "Az Zur area in Sirwah".</summary>
    private static PlaceMention Located(Scene scene, PlaceMention place, PlaceMemory memory)
    {
        if (place.Latitude is not null) return memory.WithinTown(scene, place);
        var around = memory.RecallFor(scene, place) ?? PlaceChooser.Containing(scene, place) ?? PlaceChooser.Opening(scene, place) ?? memory.RecallTownOf(scene, place);
        return around is not { Latitude: not null } known
            ? place
            : PlaceMemory.PartOf(place, known);
    }

    /// <summary>Who arrives in a capital for talks visits its government.</summary>
    private ImmutableArray<ClaimActor> Host(EventMention mention, ImmutableArray<ClaimActor> visitors, PlaceMention? place)
    {
        if (mention.Trigger.Class is not ("visit" or "hosting") || place?.Country is not { } country || visitors.Any(visitor => visitor.Actor.Country == country)) return [];
        return _lexicon.Actors.CountryOf(country) is { } host ? [new ClaimActor(host.State, place.Span)] : [];
    }

    /// <summary>Who says what in a sentence: by its frames, and where none holds an event, by the passages of the report.</summary>
    /// <param name="Sentence">The number of the scene.</param>
    private readonly record struct Voices(ImmutableArray<SpeechFrame> Frames, PassageSources Passages, int Sentence)
    {
        public ImmutableArray<Attribution> Of(Scene scene, EventMention mention, string plover, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients)
        {
            var chain = AttributionReader.ChainOf(scene, Frames, mention, plover, actors, recipients);
            return chain.IsEmpty && !AttributionReader.IsWords(plover) ? Passages.Of(Sentence, mention, [.. actors, .. recipients]) : chain;
        }
    }

    /// <summary>Where and when the story last was, and what was done there.</summary>
    private sealed record Memory(PlaceMemory Places, TimeMemory Times, CauseMemory Causes);

    private static string IdOf(Report report, EventMention mention, PlaceMention? place)
    {
        var key = $"{report.Id}|{mention.Span.Start}|{mention.Span.End}|{mention.Trigger.Class}|{place?.Span.Start ?? -1}";
        return "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
