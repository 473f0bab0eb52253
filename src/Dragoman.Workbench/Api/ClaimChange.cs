using System.Text.Json;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>One field of many claims.</summary>
/// <param name="Field">"class", "status", "place" or "actor".</param>
/// <param name="Value">
/// Of a class or status its word; of a place {"name","gazetteer","lat","lon","country","admin1","admin2","precision","radius_km"}; of an actor {"from": the id that was read, "to": the id that is meant}.
/// </param>
internal sealed record ClaimChange(string Field, JsonElement Value)
{
    public Claim Of(Claim claim, Tools tools) => Field switch
    {
        "class" => claim with { Event = claim.Event with { Class = Word(Value, "value") } },
        "status" => claim with { Status = ContractValues.Statuses.TryGetValue(Word(Value, "value"), out var status) ? status : throw Wrong($"there is no status '{Value}'") },
        "place" => claim with { Place = PlaceOf(claim.Place ?? throw Refusal.Wrong("place", $"{claim.Id} has no words for a place")) },
        "actor" => ActorOf(claim, tools),
        _ => throw Wrong($"'{Field}' is none of class, status, place, actor"),
    };

    private ClaimPlace PlaceOf(ClaimPlace place) => new(
        place.Span, Word(Value, "name", isMember: true), Text("gazetteer"), Number("lat"), Number("lon"), Text("country"), Text("admin1"), Text("admin2"), (int)(Number("precision") ?? 1), Number("radius_km"), null);

    private Claim ActorOf(Claim claim, Tools tools)
    {
        var (from, to) = (Word(Value, "from", isMember: true), Word(Value, "to", isMember: true));
        var actor = tools.Actors.FindById(to) ?? throw Wrong($"there is no actor '{to}'");
        var isThere = claim.Actors.Concat(claim.Recipients).Any(party => party.Actor.Id == from);
        return isThere
            ? claim with { Actors = [.. claim.Actors.Select(Other)], Recipients = [.. claim.Recipients.Select(Other)] }
            : throw Refusal.Wrong("actor", $"{claim.Id} has no party '{from}'");

        ClaimActor Other(ClaimActor party) => party.Actor.Id == from ? party with { Actor = actor } : party;
    }

    private static string Word(JsonElement value, string name, bool isMember = false) =>
        (isMember ? value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default : value) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong($"{name} is missing");

    private string? Text(string name) => Value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    private double? Number(string name) => Value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Number ? member.GetDouble() : null;

    private static Refusal Wrong(string what) => new(StatusCodes.Status400BadRequest, what) { Where = "change" };
}
