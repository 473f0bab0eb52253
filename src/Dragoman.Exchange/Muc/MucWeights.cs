using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.Muc;

/// <summary>How likely something is a fill, by the weights of its signs (a logistic regression). The table is weights.tsv, which training writes.</summary>
internal sealed class MucWeights(FrozenDictionary<string, FrozenDictionary<string, double>> kinds)
{
    /// <summary>Those of weights.tsv.</summary>
    public static MucWeights Shipped { get; } = Read();

    /// <param name="rows">Kind, sign ("" for what all have) and weight.</param>
    public static MucWeights Of(IEnumerable<(string Kind, string Sign, double Weight)> rows) =>
        new(rows.GroupBy(row => row.Kind, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToFrozenDictionary(row => row.Sign, row => row.Weight, StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The likeliest of several answers, each of which has weights of its own.</summary>
    /// <param name="prefix">Of the kinds, before the answers.</param>
    public string Best(string prefix, IReadOnlyList<string> answers, IReadOnlyList<string> signs) => answers.MaxBy(answer => Of(prefix + answer, signs))!;

    /// <param name="kind">"incident", "individual", "organisation", "object", "victim", "instrument"; "victim near", "object near", "confidence REPORTED AS FACT"; "told victim" and the like of fills beside the rest of their template.</param>
    public double Of(string kind, IEnumerable<string> signs)
    {
        if (!kinds.TryGetValue(kind, out var weights)) return 1;
        var sum = weights.GetValueOrDefault("");
        foreach (var sign in signs.Distinct(StringComparer.Ordinal)) sum += weights.GetValueOrDefault(sign);
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>How likely something of a kind must be to be told.</summary>
    /// <inheritdoc cref="Of(string, IEnumerable{string})" path="/param"/>
    public double Least(string kind) => kinds.TryGetValue(Limits, out var limits) && limits.TryGetValue(kind, out var least) ? least : 0;

    /// <summary>The kind whose signs are the other kinds, and whose weights are how likely these must be.</summary>
    internal const string Limits = "least";

    /// <summary>The same with other limits.</summary>
    internal MucWeights With(IReadOnlyDictionary<string, double> limits) => new(kinds.Where(pair => pair.Key is not Limits).Append(new(Limits, limits.ToFrozenDictionary(StringComparer.Ordinal))).ToFrozenDictionary(StringComparer.Ordinal));

    public void Write(TextWriter table)
    {
        table.Write("kind\tsign\tweight\n");
        foreach (var (kind, weights) in kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            foreach (var (sign, weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                table.Write(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{sign}\t{weight:0.00}\n"));
    }

    private static MucWeights Read()
    {
        using var reader = new StreamReader(typeof(MucWeights).Assembly.GetManifestResourceStream("codes/weights.tsv")
            ?? throw new InvalidOperationException("The resource codes/weights.tsv is missing from this build."));
        return Of([.. Tsv.Read("weights.tsv", reader, "kind", "sign", "weight").Select(row => (row.Required(0, "kind"), row[1], double.Parse(row[2], CultureInfo.InvariantCulture)))]);
    }
}
