using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Exchange.Output;
using Dragoman.Places;
using Dragoman.Quantities;
using Dragoman.Syntax.Names;
using Dragoman.Text;
using Dragoman.Times;

namespace Dragoman.Cli.Explaining;

/// <summary>What was found in a sentence before any event, in the order of the text.</summary>
internal static class MentionCells
{
    public static ImmutableArray<(TextSpan Span, string Kind, string Meaning)> Of(Scene scene) =>
    [
        .. scene.Actors.Select(actor => (actor.Span, "actor", Meaning(actor)))
            .Concat(scene.Places.Select(place => (place.Span, "place", Meaning(place))))
            .Concat(scene.Times.Select(time => (time.Span, "time", Meaning(time))))
            .Concat(scene.Quantities.Select(quantity => (quantity.Span, "quantity", Meaning(quantity))))
            .Concat(scene.Parse.Names.Select(name => (scene.Parse.Sentence.SpanOf(name.First, name.Last), "name", Meaning(name))))
            .OrderBy(mention => mention.Item1),
    ];

    private static string Meaning(ActorMention mention) =>
        $"{mention.Actor.Id} {mention.Actor.Name}{(mention.Person is { } person ? $" ({person})" : "")}, {Lower(mention.Kind)}";

    private static string Meaning(PlaceMention mention) => string.Create(
        CultureInfo.InvariantCulture,
        $"{mention.Name}, {mention.Country ?? "country unknown"}, {Point(mention)}, precision {(int)mention.Precision}");

    private static string Point(PlaceMention mention) => mention is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(CultureInfo.InvariantCulture, $"{latitude:0.####} {longitude:0.####}")
        : "not located";

    private static string Meaning(TimeMention mention) => mention.When is { From: { } from, To: { } to }
        ? $"{ContractWords.Of(from)} to {ContractWords.Of(to)}, {Lower(mention.Form)}"
        : $"not resolved, {Lower(mention.Form)}";

    private static string Meaning(QuantityMention mention) => string.Create(
        CultureInfo.InvariantCulture, $"{mention.Low} to {mention.High?.ToString(CultureInfo.InvariantCulture) ?? "more"}, {Lower(mention.Form)}");

    private static string Meaning(NameMention name) => name.Depth == 0 ? Lower(name.Type) : $"{Lower(name.Type)}, within another";

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
