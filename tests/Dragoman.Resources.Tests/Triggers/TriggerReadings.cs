using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Triggers;

/// <summary>The examples and counter-examples of triggers.tsv, read once by the reader that ships.</summary>
internal static class TriggerReadings
{
    // Any day: the examples name weekdays, and a report has a date.
    private static readonly DateOnly Published = new(2022, 6, 15);

    private static readonly Reader Reader = Knowledge.OpenReader();

    public static ImmutableArray<Trigger> Rows { get; } = Knowledge.OpenLexicon().Triggers.All;

    /// <summary>Id by id, what of it fails: "example", "counter", or an expectation as the row has it.</summary>
    public static ImmutableArray<(string Id, string What)> Failures { get; } =
        [.. Rows.SelectMany(row => FailuresOf(row).Select(what => (row.Id, what)))];

    private static List<string> FailuresOf(Trigger row)
    {
        var failures = new List<string>();
        if (row.Counter.Length > 0 && Fires(Read(row.Counter), row)) failures.Add("counter");
        var example = Read(row.Example);
        if (!Fires(example, row))
        {
            failures.Add("example");
            return failures;
        }
        var claims = ClaimsOf(example, row);
        foreach (var expectation in Expectation.All(row.Expect))
            if (!claims.Any(claim => expectation.Holds(claim, row.Example)))
                failures.Add(expectation.ToString());
        return failures;
    }

    private static Explanation Read(string text) => Reader.Explain(new Report(text) { Published = Published });

    private static bool Fires(Explanation reading, Trigger row) => reading.Events.Any(sentence => sentence.Events.Any(mention => mention.Trigger.Id == row.Id));

    /// <summary>A bomb that killed is told by the claim of the deaths: an event may have no claim of its own.</summary>
    private static ImmutableArray<Claim> ClaimsOf(Explanation example, Trigger row)
    {
        ImmutableArray<Claim> own = [.. example.Reading.Claims.Where(claim => claim.Because.Trigger == row.Id)];
        return own.IsEmpty ? example.Reading.Claims : own;
    }
}
