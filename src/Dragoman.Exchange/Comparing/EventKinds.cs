namespace Dragoman.Exchange.Comparing;

/// <summary>How near types of one dataset are to one another.</summary>
internal static class EventKinds
{
    public const double Same = 1;

    private const double SameType = 0.8;
    private const double BothViolent = 0.5;

    /// <summary>Coders differ most between battles, remote violence and violence against civilians, which all are violence.</summary>
    public static double Likeness(string ours, string theirs) => (TypeOf(ours), TypeOf(theirs)) switch
    {
        _ when ours == theirs => Same,
        var (one, other) when one == other => SameType,
        var (one, other) when IsViolent(one) == IsViolent(other) => BothViolent,
        _ => 0,
    };

    private static string TypeOf(string type) => type.Split(':')[0];

    private static bool IsViolent(string type) => type is not ("Protests" or "Strategic developments" or "Riots");
}
