namespace Dragoman.Resources.Tests.Triggers;

/// <summary>Every row of triggers.tsv does what its example, its counter-example and its expectations say; what doesn't is listed in known-failures.tsv.</summary>
public sealed class TriggerTests
{
    [Fact]
    public void Every_example_fires_its_sense() => Assert.Equal("", KnownFailures.Differences("example"));

    [Fact]
    public void No_counter_example_fires_the_sense() => Assert.Equal("", KnownFailures.Differences("counter"));

    [Fact]
    public void Claims_have_the_parties_places_and_numbers_that_the_examples_tell() => Assert.Equal("", KnownFailures.Differences("="));

    [Fact]
    public void Every_row_has_an_example_of_its_own()
    {
        var rows = TriggerReadings.Rows;
        Assert.True(rows.Length >= 900, $"{rows.Length} rows");
        Assert.DoesNotContain(rows, row => row.Example.Length == 0);
        Assert.Empty(rows.GroupBy(row => row.Example).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    /// <summary>The list is for the few: most of the table works.</summary>
    [Theory]
    [InlineData("example", 0.96)]
    [InlineData("counter", 0.90)]
    [InlineData("=", 0.78)]
    public void Few_are_listed(string kind, double share)
    {
        var of = TriggerReadings.Rows.Sum(row => kind switch { "example" => 1, "counter" => row.Counter.Length > 0 ? 1 : 0, _ => Expectation.All(row.Expect).Count() });
        var failed = TriggerReadings.Failures.Count(failure => kind is "=" ? failure.What.Contains('=', StringComparison.Ordinal) : failure.What == kind);
        Assert.True(failed <= of * (1 - share), $"{failed} of {of} fail");
    }
}
