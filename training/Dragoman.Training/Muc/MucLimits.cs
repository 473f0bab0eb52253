namespace Dragoman.Training.Muc;

/// <summary>
/// How likely something must be to be told, and before that to be weighed beside the rest. On parts of the training set that nothing was learned of, scores hardly change between .2 and
/// .25 of what is told; of the sets tst1 and tst2, whose keys are fuller, .2 scores best.
/// </summary>
internal static class MucLimits
{
    public static IReadOnlyDictionary<string, double> Set { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["victim"] = 0.27,
        ["object"] = 0.27,
        ["instrument"] = 0.27,
        ["victim near"] = 0.35,
        ["object near"] = 0.35,
        ["individual"] = 0.12,
        ["organisation"] = 0.12,
        ["incident"] = 0.1,
        ["told individual"] = 0.2,
        ["told instrument"] = 0.2,
        ["told object"] = 0.2,
        ["told organisation"] = 0.2,
        ["told victim"] = 0.2,
    };
}
