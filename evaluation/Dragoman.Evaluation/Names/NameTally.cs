using System.Globalization;

namespace Dragoman.Evaluation.Names;

/// <summary>Counts names that are found with exactly their words and their kind.</summary>
public sealed class NameTally
{
    private readonly SortedDictionary<string, (int Gold, int Found, int Both)> _kinds = new(StringComparer.Ordinal);

    public void Add(IEnumerable<GoldName> gold, IEnumerable<GoldName> found)
    {
        var (wanted, given) = (gold.ToHashSet(), found.ToHashSet());
        foreach (var name in wanted) Change(name.Kind, (1, 0, given.Contains(name) ? 1 : 0));
        foreach (var name in given) Change(name.Kind, (0, 1, 0));
    }

    public double Precision => Share(Sum.Both, Sum.Found);

    public double Recall => Share(Sum.Both, Sum.Gold);

    /// <summary>The harmonic mean of precision and recall over names of all kinds, in percent.</summary>
    public double F1 => F1Of(Sum);

    private (int Gold, int Found, int Both) Sum => _kinds.Values.Aggregate((0, 0, 0), Plus);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:F1} R {Recall:F1} F1 {F1:F1}  (")
        + string.Join(", ", _kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {F1Of(kind.Value):F1} of {kind.Value.Gold}"))) + ")";

    private void Change(string kind, (int, int, int) by) => _kinds[kind] = Plus(_kinds.GetValueOrDefault(kind), by);

    private static (int, int, int) Plus((int Gold, int Found, int Both) a, (int Gold, int Found, int Both) b) => (a.Gold + b.Gold, a.Found + b.Found, a.Both + b.Both);

    private static double Share(int part, int whole) => 100.0 * part / Math.Max(1, whole);

    private static double F1Of((int Gold, int Found, int Both) counts) => 200.0 * counts.Both / Math.Max(1, counts.Gold + counts.Found);
}
