using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Exchange.Contract;

/// <summary>The parts of a claim that need no report, out of a line.</summary>
internal static class ContractParts
{
    public static EventType EventOf(ContractField field) => new(
        field["class"].Text,
        field["plover"].Text,
        field.Find("mode")?.Text,
        [.. field["contexts"].Items().Select(context => context.Text)],
        field.Find("acled") is { } acled ? new AcledType(acled["disorder_type"].Text, acled["event_type"].Text, acled["sub_event_type"].Text) : null,
        field.Find("ucdp")?["type_of_violence"].Numbered<UcdpViolence>());

    public static Actor ActorOf(ContractField field) => new(
        field["id"].Text,
        field["name"].Text,
        field.Find("country")?.Text,
        field.Find("sector")?.Text,
        field.Find("kind")?.Numbered<ActorKind>() ?? ActorKind.Unknown,
        field["side"].Text);

    public static ClaimPlace PlaceOf(ContractField field, TextSpan span) => new(
        span,
        field["name"].Text,
        field.Find("gazetteer")?.Text,
        field.Find("lat")?.Number,
        field.Find("lon")?.Number,
        field.Find("country")?.Text,
        field.Find("admin1")?.Text,
        field.Find("admin2")?.Text,
        field["precision"].Integer,
        field.Find("radius_km")?.Number,
        field.Find("relation") is { } relation
            ? new ClaimPlaceRelation(relation.Find("direction")?.Text, relation.Find("distance_km")?.Number, relation["of"].Text)
            {
                Kind = relation.Find("kind")?.One(ContractValues.RelationKinds),
                Bearing = relation.Find("bearing")?.Number,
                To = relation.Find("to")?.Text,
            }
            : null);

    public static ClaimTime TimeOf(ContractField field, TextSpan? span) =>
        new(span, field["from"].Day, field["to"].Day, field["precision"].Integer, field["basis"].One(ContractValues.TimeBases));

    public static ClaimQuantity QuantityOf(ContractField field, TextSpan span) => new(
        field["kind"].One(ContractValues.QuantityKinds), field.Find("low")?.Number, field.Find("high")?.Number, field.Find("of")?.Text, span);

    public static Reason ReasonOf(ContractField field) => new(field["trigger"].Text, field["construction"].One(ContractValues.Constructions));
}
