using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Quantities;
using Dragoman.Syntax;
using Dragoman.Tests.Events;
using Dragoman.Tests.Lexicons;
using Dragoman.Text;
using Dragoman.Times;

namespace Dragoman.Tests.Claims;

/// <summary>A report of parses written by hand, read with the small lexicon.</summary>
internal sealed class Story
{
    private Story(params ReadOnlySpan<string> notations)
    {
        var parses = HandParse.All(notations);
        Text = HandParse.TextOf(parses);
        ImmutableArray<LexicalView> views = [.. parses.Select(parse => new LexicalView(parse, SmallLexicon.Value.Lemmas))];
        var places = SmallPlaces.Find(parses);
        var finder = new ActorFinder(SmallLexicon.Value);
        Actors = finder.Find(views, finder.FindNames(views), null, places, 2020);
        Scenes = [.. views.Select((view, i) => new Scene(
            view, Actors.BySentence[i], [.. places.Where(place => place.Sentence == i)],
            [.. TimeFinder.Find([view.Parse], new DateOnly(2020, 6, 3))], QuantityFinder.Find(view.Parse), SmallLexicon.Value))];
        var events = new EventFinder(SmallLexicon.Value);
        Events = [.. Scenes.Select(events.Find)];
        Claims = new ClaimBuilder(SmallLexicon.Value).Build(new Report(Text) { Published = new DateOnly(2020, 6, 3) }, Scenes, Events);
    }

    public string Text { get; }

    public ActorReading Actors { get; }

    public ImmutableArray<Scene> Scenes { get; }

    public ImmutableArray<EventReading> Events { get; }

    public ImmutableArray<Claim> Claims { get; }

    public static Story Of(params ReadOnlySpan<string> notations) => new(notations);

    /// <summary>"kill.v/Passive actor=rebels victim=soldiers", one event after the other.</summary>
    public string Told => string.Join("; ", Events.SelectMany((reading, i) => reading.Events.Select(mention => Tell(Scenes[i], mention))));

    /// <summary>"attack(lby-lna > lby-gna) @Sirte attempted {fatalities 5}", one claim after the other; what is absent, and "occurred", is left out.</summary>
    public string Claimed => string.Join("; ", Claims.Select(Tell));

    /// <summary>The chains of sources, nearest first: "military source/military &lt; correspondent/journalist".</summary>
    public string Sources => string.Join("; ", Claims.Select(claim => string.Join(" < ", claim.Attribution.Select(source => $"{source.Span.Of(Text)}/{source.Kind.ToString().ToLowerInvariant()}"))));

    /// <summary>Actors as they stand in the text: "rebels = lby-reb".</summary>
    public string Cast => string.Join("; ", Actors.BySentence.SelectMany(mentions => mentions).Select(mention => $"{mention.Span.Of(Text)} = {mention.Actor.Id}"));

    private static string Tell(Scene scene, EventMention mention) =>
        string.Join(' ', mention.Arguments.OrderBy(argument => argument.Role).ThenBy(argument => argument.Token)
            .Select(argument => $"{argument.Role.ToString().ToLowerInvariant()}={scene[argument.Token].Form}")
            .Prepend($"{mention.Trigger.Id}/{mention.Construction}"));

    private string Tell(Claim claim) => string.Join(' ', Parts(claim).Where(part => part.Length > 0));

    private IEnumerable<string> Parts(Claim claim)
    {
        yield return $"{claim.Event.Class}({Ids(claim.Actors)} > {Ids(claim.Recipients)})".Replace("( >", "(>", StringComparison.Ordinal).Replace("> )", ">)", StringComparison.Ordinal);
        yield return claim.Place is { } place ? $"@{place.Name}" : "";
        yield return claim.Status is Status.Occurred ? "" : claim.Status.ToString().ToLowerInvariant();
        yield return claim.Aim is { } aim ? $"to[{aim.Of(Text)}]" : "";
        if (!claim.Quantities.IsEmpty) yield return $"{{{string.Join(", ", claim.Quantities.Select(Tell))}}}";
    }

    private static string Tell(ClaimQuantity quantity) => string.Create(
        CultureInfo.InvariantCulture, $"{quantity.Kind.ToString().ToLowerInvariant()} {quantity.Low}{(quantity.High == quantity.Low ? "" : $"..{quantity.High}")}{(quantity.Of is null ? "" : " of " + quantity.Of)}");

    private static string Ids(ImmutableArray<ClaimActor> actors) => string.Join('+', actors.Select(actor => actor.Actor.Id));
}
