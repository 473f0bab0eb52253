using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Workbench.Publishing;

/// <summary>
/// An incident as it leaves: its place coarsened, names of persons and words of reports left out by rule. What code books are given is made anew from what may leave, so
/// that whatever a code book writes can hold no more.
/// </summary>
internal sealed class Redaction(Rules rules, ActorRegister register, Gazetteer gazetteer)
{
    private static readonly Field[] NotOfPlaces = [Field.Event, Field.Status, Field.Count, Field.Time];

    private readonly Coarsening _coarsening = new(rules, gazetteer);
    private readonly HashSet<string> _leaders = register.Names.Where(name => name.Entry.Kind is NameKind.Leader).Select(name => name.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = register.Names.Where(name => name.Entry.Kind is not NameKind.Leader).Select(name => name.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The record that leaves; null and why where it can't.</summary>
    public (EventRecord? Record, string? Why) Of(Incident incident)
    {
        var record = IncidentRecord.Of(incident);
        if (record.Place is null)
            return (Settled(incident, record, null), null);
        return _coarsening.Of(record.Place) switch
        {
            CoarsePlace.Left(var place) => (Settled(incident, record, place), null),
            CoarsePlace.Held(var why) => (null, why),
            var other => throw new InvalidOperationException($"a place of an unknown kind: {other}"),
        };
    }

    /// <summary>What must not be found in anything that leaves: the names of places that were coarsened, and of persons.</summary>
    public IEnumerable<string> Secrets(Incident incident, EventRecord record)
    {
        var kept = new HashSet<string?>([record.Place?.Name, record.Place?.Admin1, record.Place?.Admin2], StringComparer.OrdinalIgnoreCase);
        var places = rules.Places is PlaceRule.AsIs ? [] : incident.Claims.Select(claim => claim.Claim.Place).OfType<ClaimPlace>().SelectMany(place => new[] { place.Name, place.Relation?.Of, place.Relation?.To }).OfType<string>();
        // A town that is called as its unit or its country is leaves no trace that theirs wouldn't.
        return places.Where(name => !kept.Contains(name) && !IsCountry(name)).Concat(Private(incident)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those of the persons that it names who may not be named anywhere.</summary>
    public IEnumerable<string> Private(Incident incident) => PersonsOf(incident).Where(person => !MayLeave(person));

    private EventRecord Settled(Incident incident, EventRecord record, ClaimPlace? place) => record with
    {
        Place = place,
        PlaceWords = rules is { Text: TextRule.Keep, Places: PlaceRule.AsIs } ? record.PlaceWords : null,
        Actors = [.. record.Actors.Select(Settled)],
        Recipients = [.. record.Recipients.Select(Settled)],
        Reports = [.. record.Reports.Select(Settled)],
        Quoted = rules.Text is TextRule.Remove ? [] : QuotedOf(incident),
        Ratings = rules is { Text: TextRule.Keep, People: PeopleRule.Keep } || record.Ratings.IsEmpty ? record.Ratings : RatingsOf(incident),
        Contradictions = ContradictionsOf(incident),
    };

    private RecordActor Settled(RecordActor actor) => actor with
    {
        Person = actor.Person is { } person && MayLeave(person) ? person : null,
        Words = rules.Text is TextRule.Keep && actor.Words is { } words && (rules.People is PeopleRule.Keep || IsNoName(words)) ? words : null,
    };

    /// <summary>Its address, its outlet and its day say where it can be read; its title is its words, and so may the name of its file be.</summary>
    private Report Settled(Report report) => rules is { Text: TextRule.Keep, People: PeopleRule.Keep, Places: PlaceRule.AsIs } ? report : report with { Title = null, Reference = null };

    private ImmutableArray<string> QuotedOf(Incident incident) =>
    [
        .. incident.Claims.SelectMany(claim => claim.Claim.Attribution, (claim, source) => (Words: source.Span.Of(claim.Report.Text).ToString(), source.Kind))
            .Select(source => rules.People is PeopleRule.Keep || IsNoName(source.Words) ? source.Words : ContractWords.Of(source.Kind)).Distinct(StringComparer.Ordinal),
    ];

    private static ImmutableArray<string> RatingsOf(Incident incident) =>
        [.. incident.Claims.Select(claim => $"{claim.Publisher}: {claim.Rating}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Those of places say where; the others say who tells it, in the reports' words.</summary>
    private ImmutableArray<string> ContradictionsOf(Incident incident) =>
        rules.Text is TextRule.Remove || rules.People is not PeopleRule.Keep ? []
        : [.. incident.Contradictions.Where(one => rules.Places is PlaceRule.AsIs || NotOfPlaces.Contains(one.Field)).Select(one => one.Text)];

    private static IEnumerable<string> PersonsOf(Incident incident) => incident.Claims.SelectMany(claim => claim.Claim.Actors.Concat(claim.Claim.Recipients)).Select(party => party.Person).OfType<string>();

    private bool MayLeave(string person) => rules.People is PeopleRule.Keep || (rules.People is PeopleRule.Office && _leaders.Contains(person));

    /// <summary>"a medic", "the National Army": kinds of people, and those whom the register knows as no person.</summary>
    private bool IsNoName(string words) =>
        !words.Any(char.IsUpper) || _names.Contains(words) || _names.Contains(WithoutArticle(words)) || (rules.People is PeopleRule.Office && _leaders.Contains(words));

    private static string WithoutArticle(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    private bool IsCountry(string name) => register.Countries.Any(country => country.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
