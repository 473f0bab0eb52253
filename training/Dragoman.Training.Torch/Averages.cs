using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>A moving average of the weights, which is what is kept in the end.</summary>
internal sealed class Averages
{
    private const double Decay = .9985;

    private readonly (Tensor Weights, Tensor Average)[] _pairs;
    private long _steps;

    public Averages(IEnumerable<TorchSharp.Modules.Parameter> parameters) => _pairs = [.. parameters.Select(weights => ((Tensor)weights, weights.detach().clone().DetachFromDisposeScope()))];

    public void Add()
    {
        using var still = no_grad();
        var decay = Math.Min(Decay, (1.0 + _steps) / (10 + _steps++));
        foreach (var (weights, average) in _pairs) average.lerp_(weights, 1 - decay);
    }

    /// <summary>Exchanges weights and averages; a second call brings the weights back.</summary>
    public void Swap()
    {
        using var still = no_grad();
        foreach (var (weights, average) in _pairs)
        {
            using var copy = weights.detach().clone();
            weights.copy_(average);
            average.copy_(copy);
        }
    }
}
