using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Text;

namespace Dragoman.Exchange.Contract;

/// <summary>
/// A line of the contract (schema 1) and the claim that it says, both ways, for the claims of one report: what is written, read and written again is
/// the same bytes. Fields that this version doesn't know are passed over.
/// </summary>
/// <remarks>May be used by one thread at a time.</remarks>
public sealed class ClaimLine
{
    private readonly Report _report;
    private readonly Func<string, Actor?> _actors;
    private readonly CodePointIndex _index;
    private readonly ClaimJson _json;
    private readonly int _codePoints;

    public ClaimLine(Report report) : this(report, _ => null)
    {
    }

    /// <param name="actors">
    /// A register, for sources: of the side that a source speaks for, the line has no more than the id. Those that are no party of the claim and
    /// unknown to the register come back with their id for a name.
    /// </param>
    public ClaimLine(Report report, Func<string, Actor?> actors)
    {
        (_report, _actors) = (report, actors);
        (_index, _json) = (new CodePointIndex(report.Text), new ClaimJson(report));
        _codePoints = _index.CodePointsBefore(report.Text.Length);
    }

    /// <returns>One line of JSON, without the line's end.</returns>
    public string Write(Claim claim)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = Json.To(buffer))
            _json.Write(writer, claim);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="ContractException">It is no claim, or its words aren't those of the report.</exception>
    public Claim Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(new ContractField(json.RootElement, ""));
        }
        catch (JsonException error)
        {
            throw new ContractException($"the line is no JSON: {error.Message}", error);
        }
    }

    private Claim Read(ContractField line)
    {
        if (line["schema"].Integer != ClaimJson.Schema)
            throw new ContractException($"schema: is not {ClaimJson.Schema.ToString(CultureInfo.InvariantCulture)}");
        if (line["report"].Text != _report.Id)
            throw new ContractException($"report: is '{line["report"].Text}', and the report given is {_report.Id}");
        var (actors, recipients) = (ActorsOf(line["actors"]), ActorsOf(line["recipients"]));
        return new Claim
        {
            Id = line["id"].Text,
            Event = ContractParts.EventOf(line["event"]),
            Trigger = SpanOf(line["trigger"]),
            Evidence = SpanOf(line["evidence"]),
            Actors = actors,
            Recipients = recipients,
            Place = line.Find("place") is { } place ? ContractParts.PlaceOf(place, SpanOf(place)) : null,
            Time = line.Find("time") is { } time ? ContractParts.TimeOf(time, time.Find("start") is null ? null : SpanOf(time)) : null,
            Status = line["status"].One(ContractValues.Statuses),
            Attribution = [.. line["attribution"].Items().Select(source => SourceOf(source, [.. actors, .. recipients]))],
            Quantities = [.. line["quantities"].Items().Select(quantity => ContractParts.QuantityOf(quantity, SpanOf(quantity)))],
            Aim = line.Find("aim") is { } aim ? SpanOf(aim) : null,
            Instruments = line.Find("instruments") is { } instruments ? [.. instruments.Items().Select(SpanOf)] : [],
            Because = ContractParts.ReasonOf(line["because"]),
            Confidence = line["confidence"].Number,
        };
    }

    private ImmutableArray<ClaimActor> ActorsOf(ContractField list) =>
        [.. list.Items().Select(actor => new ClaimActor(ContractParts.ActorOf(actor), SpanOf(actor), actor.Find("person")?.Text))];

    private Attribution SourceOf(ContractField source, ClaimActor[] parties) => new(
        SpanOf(source),
        source["kind"].One(ContractValues.SourceKinds),
        source["actor"] is { IsNull: false } actor ? Known(actor.Text, parties) : null,
        source["party"].Truth);

    private Actor Known(string id, ClaimActor[] parties) =>
        parties.FirstOrDefault(party => party.Actor.Id == id)?.Actor ?? _actors(id) ?? new Actor(id, id, null, null, ActorKind.Unknown, id);

    private TextSpan SpanOf(ContractField field)
    {
        var (start, end) = (field["start"].Integer, field["end"].Integer);
        if (start < 0 || end < start || end > _codePoints)
            throw new ContractException(string.Create(CultureInfo.InvariantCulture, $"{field.Path}: {start} to {end} is outside of the report"));
        var span = new TextSpan(_index.OffsetOf(start), _index.OffsetOf(end));
        if (!span.Of(_report.Text).SequenceEqual(field["text"].Text))
            throw new ContractException($"{field.Path}.text: is not what the report says there");
        return span;
    }
}
