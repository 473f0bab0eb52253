namespace Dragoman.Incidents;

/// <summary>What was seen when two claims were compared: each feature at most once, with a value of 0 to 1.</summary>
internal sealed class Observations
{
    private readonly double[] _values = new double[LinkWeights.Count];

    public ReadOnlySpan<double> Values => _values;

    public void Add(LinkFeature feature, double value) => _values[(int)feature] = value;

    public void Clear() => Array.Clear(_values);
}
