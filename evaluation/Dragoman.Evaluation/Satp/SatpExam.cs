using System.Collections.Immutable;
using Dragoman.Evaluation.Claims;
using Dragoman.Evaluation.Coreference;
using Dragoman.Text;

namespace Dragoman.Evaluation.Satp;

public sealed record IncidentPair(GoldIncident Gold, CodedIncident Ours)
{
    public bool IsWithin(Kilometres distance) =>
        Ours.Places.FirstOrDefault() is { Latitude: { } latitude, Longitude: { } longitude } && Kilometres.Between(latitude, longitude, Gold.Latitude ?? 0, Gold.Longitude ?? 0) <= distance;
}

/// <summary>Summaries of incidents, each read as a report of its own about India, beside what coders made of them. What isn't known to the coders isn't asked.</summary>
public sealed class SatpExam(ImmutableArray<IncidentPair> pairs)
{
    public static SatpExam Of(IEnumerable<GoldIncident> rows, Func<Report, Reading> read) =>
        new([.. rows.Select(row => new IncidentPair(row, CodedIncident.Of(read(new Report(row.Summary) { Country = "IND" }))))]);

    public ImmutableArray<IncidentPair> Pairs => pairs;

    /// <summary>Every other row of those examined: rules are made on the odd ones and looked at on the even.</summary>
    public SatpExam Half(int rest) => new([.. pairs.Where((_, i) => i % 2 == rest)]);

    public static ImmutableArray<IncidentActions> Actions { get; } = [.. Enum.GetValues<IncidentActions>().Where(action => action is not IncidentActions.None)];

    public double Perpetrator => Share(pairs, pair => pair.Gold.Perpetrator == pair.Ours.Perpetrator);

    /// <summary>Rows whose coders counted dead.</summary>
    public double Deaths => Share(pairs.Where(pair => pair.Gold.Deaths > 0), pair => pair.Gold.Deaths == pair.Ours.Deaths);

    public double Arrested => Share(pairs.Where(pair => pair.Gold.Arrested > 0), pair => pair.Gold.Arrested == pair.Ours.Arrested);

    public double Abducted => Share(pairs.Where(pair => pair.Gold.Abducted > 0), pair => pair.Gold.Abducted == pair.Ours.Abducted);

    public double Surrendered => Share(pairs.Where(pair => pair.Gold.Surrendered > 0), pair => pair.Gold.Surrendered == pair.Ours.Surrendered);

    /// <summary>Groups of rows of which the coders counted injured.</summary>
    public double Injured => Share(InjuredGroups, item => item.Pair.Gold.Injured[item.Group] == item.Pair.Ours.Injured.GetValueOrDefault(item.Group));

    public PrecisionRecall AllActions => OfActions([.. Actions]);

    public PrecisionRecall OfActions(params IncidentActions[] asked)
    {
        int Count(Func<IncidentPair, IncidentActions> of) => pairs.Sum(pair => asked.Count(action => (of(pair) & action) != 0));
        double right = Count(pair => pair.Gold.Actions & pair.Ours.Actions);
        return new PrecisionRecall(right / Math.Max(1, Count(pair => pair.Ours.Actions)), right / Math.Max(1, Count(pair => pair.Gold.Actions)));
    }

    /// <summary>Of the rows with coordinates the share whose first place that we know lies as near as this.</summary>
    public double Within(Kilometres distance) => Share(pairs.Where(pair => pair.Gold.Latitude is not null && pair.Gold.Longitude is not null), pair => pair.IsWithin(distance));

    private IEnumerable<(IncidentPair Pair, Group Group)> InjuredGroups => pairs.SelectMany(pair => GoldIncident.Injuries.Where(group => pair.Gold.Injured[group] > 0).Select(group => (pair, group)));

    private static double Share<T>(IEnumerable<T> items, Func<T, bool> isRight)
    {
        var all = items.ToList();
        return all.Count == 0 ? 0 : (double)all.Count(isRight) / all.Count;
    }
}
