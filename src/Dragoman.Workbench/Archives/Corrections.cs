using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;
using Dragoman.Text;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Archives;

/// <summary>What people write instead of what was read: held to the report's words, to the register and to the code books.</summary>
internal sealed class Corrections(ReportArchive archive, Tools tools)
{
    /// <exception cref="ContractException">It is no line of the contract, or its words aren't those of the report.</exception>
    public Claim Read(ClaimState state, JsonText line)
    {
        var (report, lines) = LinesOf(state.Report);
        var (coded, claim) = (lines.Read(state.Line), lines.Read(line.Json));
        if (claim.Id != state.Id)
            throw Refusal.Wrong("claim.id", $"is '{claim.Id}', and the claim is {state.Id}");
        return Settled(report, claim with { Because = coded.Because, Confidence = coded.Confidence }, coded);
    }

    /// <summary>The claim with one field changed, over its own words.</summary>
    public Claim Change(ClaimState state, ClaimChange change)
    {
        var (report, lines) = LinesOf(state.Report);
        var claim = lines.Read(state.Current);
        return Settled(report, change.Of(claim, tools), claim);
    }

    /// <summary>A claim that a person found; what it rests on is theirs.</summary>
    public Claim New(Report report, NewClaim asked) => Settled(report, asked.Of(report, tools.Segment(report), Find), null);

    public (Report Report, ClaimLine Lines) LinesOf(string report)
    {
        var found = (archive.Report(report) ?? throw Refusal.Missing("report", report)).Report;
        return (found, new ClaimLine(found, tools.Actors.FindById));
    }

    /// <summary>With the actors as the register has them, and with what the code books call its class between these parties.</summary>
    private Claim Settled(Report report, Claim claim, Claim? before)
    {
        if (!tools.Events.Contains(claim.Event.Class))
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, $"there is no class '{claim.Event.Class}'") { Where = "claim.event.class", Advice = "/api/v1/vocabulary lists the classes." };
        if (claim.Place is { } place)
            Check(place);
        if (claim.Time is { } time && time.To < time.From)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, "the time ends before it begins") { Where = "claim.time" };
        if (!(claim.Trigger.Start >= claim.Evidence.Start && claim.Trigger.End <= claim.Evidence.End && claim.Evidence.End <= report.Text.Length))
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, "the trigger isn't within the evidence") { Where = "claim.trigger" };
        var (actors, recipients) = (Known(claim.Actors, before?.Actors), Known(claim.Recipients, before?.Recipients));
        var isSame = before is not null && before.Event.Class == claim.Event.Class && IdsOf(before.Actors).SequenceEqual(IdsOf(actors)) && IdsOf(before.Recipients).SequenceEqual(IdsOf(recipients));
        return claim with { Actors = actors, Recipients = recipients, Event = isSame ? before!.Event : tools.Events.Map(claim.Event.Class, [.. actors.Select(party => party.Actor)], [.. recipients.Select(party => party.Actor)]) };
    }

    private ImmutableArray<ClaimActor> Known(ImmutableArray<ClaimActor> parties, ImmutableArray<ClaimActor>? before) =>
        [.. parties.Select(party => party with { Actor = Known(party.Actor, before) })];

    private Actor Known(Actor actor, ImmutableArray<ClaimActor>? before) =>
        before?.FirstOrDefault(party => party.Actor.Id == actor.Id)?.Actor ?? Find(actor.Id)
        ?? throw new Refusal(StatusCodes.Status422UnprocessableEntity, $"there is no actor '{actor.Id}'") { Where = "claim.actors", Advice = "Pick one of /api/v1/actors, or add one there first." };

    /// <summary>Of the register, or of those that people of the archive added.</summary>
    private Actor? Find(string id) => tools.Actors.FindById(id) ?? archive.LocalNames().Actors.FirstOrDefault(local => local.Id == id)?.Actor;

    private static IEnumerable<string> IdsOf(ImmutableArray<ClaimActor> parties) => parties.Select(party => party.Actor.Id);

    private static void Check(ClaimPlace place)
    {
        if (place is not { Latitude: null or (>= -90 and <= 90), Longitude: null or (>= -180 and <= 180), RadiusKilometres: null or (>= 0 and <= 20_100), Precision: >= 1 and <= 3, Name.Length: > 0 and <= 200 } || place.Latitude is null != place.Longitude is null)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, "the place is none: it needs a name, a latitude and a longitude or neither, a precision of 1 to 3 and a radius in kilometres") { Where = "claim.place" };
    }
}
