using Dragoman.Claims;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Coding;

/// <summary>What a code book makes of an event.</summary>
public abstract record Coded<TRow>
{
    private Coded()
    {
    }

    public sealed record Row(TRow Value) : Coded<TRow>;

    /// <param name="Why">As the end of "left out: ".</param>
    public sealed record LeftOut(string Why) : Coded<TRow>;
}

/// <summary>Rules by which events become rows. A pure function of the event: the same one gives the same row and the same key.</summary>
public abstract class Coding<TRow>(RowType<TRow> type)
{
    public RowType<TRow> Type => type;

    public abstract Coded<TRow> Code(EventRecord record);

    /// <summary>The key that an incident has, or had, in this table.</summary>
    /// <param name="country">ISO 3166 alpha-3 of its place.</param>
    public abstract string KeyOf(string incident, string? country);

    /// <summary>Code books are of what has happened; null where it has.</summary>
    protected static string? WhyNotHappened(Status status) => status switch
    {
        Status.Occurred or Status.Ongoing or Status.Unconfirmed => null,
        Status.Attempted => "attempted only",
        Status.Denied => "denied",
        Status.Planned => "planned only",
        Status.Threatened => "threatened only",
        _ => "possible only",
    };

    protected static Coded<TRow> Leave(string why) => new Coded<TRow>.LeftOut(why);
}
