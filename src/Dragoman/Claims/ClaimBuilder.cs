using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Actors;
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
    public ImmutableArray<Claim> Build(Report report, ImmutableArray<Scene> scenes, ImmutableArray<EventReading> events)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var coreference = new Coreference(scenes, _lexicon.Persons);
        var attributions = new AttributionReader(_lexicon, coreference.Names);
        var retorts = new Retorts(_lexicon);
        var memory = new Memory(new PlaceMemory(), new TimeMemory(), new CauseMemory());
        for (var i = 0; i < scenes.Length; i++)
        {
            var frames = attributions.Read(scenes[i]);
            var drafts = memory.Causes.Recall(scenes[i], new DraftReader(scenes[i], _lexicon, coreference, frames).Read(events[i].Events), _lexicon);
            drafts = Recounts.Add(scenes[i], drafts, _lexicon);
            drafts = retorts.Add(scenes[i], drafts, new PartyResolver(scenes[i], coreference, _lexicon, frames));
            foreach (var draft in drafts)
                AddClaims(report, scenes[i], draft, frames, memory, claims);
            memory.Places.Remember(scenes[i], drafts);
        }
        return claims.ToImmutable();
    }

    private void AddClaims(
        Report report, Scene scene, ClaimDraft draft, ImmutableArray<SpeechFrame> frames, Memory memory, ImmutableArray<Claim>.Builder claims)
    {
        var places = PlaceChooser.Choose(scene, draft.Host is { } host && !draft.Mention.TokensOf(Role.Place).Any() ? host : draft.Mention);
        if (places.IsEmpty && memory.Places.Recall(scene, draft) is { } recalled) places = [recalled];
        places = [.. places.Select(place => Located(scene, place, memory.Places))];
        var time = TimeChooser.UpTo(report.Published, draft.Status, TimeChooser.OfWords(scene, draft.Mention, draft.Host))
            ?? TimeChooser.UpTo(report.Published, draft.Status, TimeChooser.OfSentence(scene, draft.Mention, draft.Status, frames)) ?? memory.Times.Recall(scene, draft) ?? TimeChooser.OfPublication(draft.Status, report.Published);
        if (places.IsEmpty) claims.Add(Claim(report, scene, draft, frames, null, time));
        foreach (var place in places) claims.Add(Claim(report, scene, draft, frames, place, time));
        memory.Times.Remember(scene, claims[^1], report.Published);
    }

    private Claim Claim(Report report, Scene scene, ClaimDraft draft, ImmutableArray<SpeechFrame> frames, PlaceMention? place, ClaimTime? time)
    {
        var mention = draft.Mention;
        var acting = Local(report, scene, draft.Actors, place);
        var recipients = draft.Recipients.IsEmpty ? Host(mention, draft.Actors, place) : Local(report, scene, draft.Recipients, place);
        List<Actor> actors = [.. acting.Select(actor => actor.Actor)], affected = [.. recipients.Select(actor => actor.Actor)];
        var type = _lexicon.Events.Map(mention.Trigger.Class, actors, affected);
        if (draft.Cause is { } cause && type.Acled is not null)
            type = type with { Acled = _lexicon.Events.Map(cause, actors, affected).Acled ?? type.Acled };
        return new Claim
        {
            Id = IdOf(report, mention, place),
            Event = type,
            Trigger = mention.Span,
            Evidence = scene.Parse.Sentence.Span,
            Actors = acting,
            Recipients = recipients,
            Place = place is null ? null : PlaceOf(place),
            Time = time,
            Status = type.Plover is "THREATEN" && draft.Status is Status.Occurred ? Status.Threatened : draft.Status,
            Attribution = AttributionReader.ChainOf(scene, frames, mention, type.Plover, actors, affected),
            Quantities = draft.Quantities,
            Aim = draft.Aim,
            Instruments = draft.Instruments,
            Because = new Reason(mention.Trigger.Id, mention.Construction),
            Confidence = Confidence.Of(draft, place),
        };
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
        if (place.Latitude is not null) return place;
        var around = memory.RecallFor(scene, place) ?? PlaceChooser.Containing(scene, place) ?? PlaceChooser.Opening(scene, place) ?? memory.RecallTownOf(scene, place);
        return around is not { Latitude: not null } known
            ? place
            : place with
            {
                Latitude = known.Latitude,
                Longitude = known.Longitude,
                Country = known.Country,
                Precision = known.Precision is PlacePrecision.Exact ? PlacePrecision.Near : known.Precision,
                RadiusKm = Math.Max(known.RadiusKm, 15),
                Relation = new PlaceRelation(PlaceRelationKind.Part, null, null, known.Name, known.Place),
            };
    }

    /// <summary>Who arrives in a capital for talks visits its government.</summary>
    private ImmutableArray<ClaimActor> Host(EventMention mention, ImmutableArray<ClaimActor> visitors, PlaceMention? place)
    {
        if (mention.Trigger.Class is not ("visit" or "hosting") || place?.Country is not { } country || visitors.Any(visitor => visitor.Actor.Country == country)) return [];
        return _lexicon.Actors.CountryOf(country) is { } host ? [new ClaimActor(host.State, place.Span)] : [];
    }

    /// <summary>Where and when the story last was, and what was done there.</summary>
    private sealed record Memory(PlaceMemory Places, TimeMemory Times, CauseMemory Causes);

    private static ClaimPlace PlaceOf(PlaceMention place) => new(
        place.Span, place.Name, place.Relation is null ? place.Place?.Id : null, place.Latitude, place.Longitude, place.Country,
        place.Place?.Admin1, place.Place?.Admin2, (int)place.Precision, place.Latitude is null ? null : place.RadiusKm,
        place.Relation is { } relation ? new ClaimPlaceRelation(relation.Direction, relation.DistanceKm, relation.Of) : null);

    private static string IdOf(Report report, EventMention mention, PlaceMention? place)
    {
        var key = $"{report.Id}|{mention.Span.Start}|{mention.Span.End}|{mention.Trigger.Class}|{place?.Span.Start ?? -1}";
        return "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
