using Dragoman.Exchange.Ratings;
using Dragoman.Exchange.Tables;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Tests.Ratings;

public sealed class RatingTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    [Fact]
    public void A_sheet_of_people_is_read()
    {
        var (rows, errors) = Read("""
            name,kind,Reliability,credibility,side,reason
            Maghreb Wire,,b,,,checked
            Front Line Media,outlet,D,,lby-lna,
            lby-gna,Actor,C,,,
            c-0123456789abcdef,claim,,2,,
            """);
        Assert.Empty(errors);
        Assert.Equal(
            [
                new RatingRow(new SourceRating(RatedKind.Outlet, "Maghreb Wire", Reliability.B), "checked"), new RatingRow(new SourceRating(RatedKind.Outlet, "Front Line Media", Reliability.D, Side: "lby-lna"), null),
                new RatingRow(new SourceRating(RatedKind.Actor, "lby-gna", Reliability.C), null), new RatingRow(new SourceRating(RatedKind.Claim, "c-0123456789abcdef", Credibility: Credibility.ProbablyTrue), null),
            ],
            rows);
    }

    [Theory]
    [InlineData("outlet,A,G,,,", "column 'reliability': 'G' is not what it holds")]
    [InlineData("claim,c-0123456789abcdef,,7,,", "column 'credibility': '7' is not what it holds")]
    [InlineData("claim,c-0123456789abcdef,A,,,", "which has a credibility (1 to 6)")]
    [InlineData("claim,a claim,,1,,", "is no claim")]
    [InlineData("outlet,A,,,,", "is given neither reliability nor credibility nor a side")]
    [InlineData("outlet,,A,,,", "column 'name' is empty")]
    [InlineData("paper,A,A,,,", "column 'kind': 'paper'")]
    public void A_line_that_makes_no_sense_is_told_of_and_the_others_are_read(string line, string error)
    {
        var (rows, errors) = Read($"kind,name,reliability,credibility,side,reason\n{line}\noutlet,B,C,,,\n");
        Assert.Contains(error, Assert.Single(errors).ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{Path.Combine(_folder, "ratings.csv")}:2", errors[0].Where, StringComparison.Ordinal);
        Assert.Equal("B", Assert.Single(rows).Rating.Name);
    }

    [Theory]
    [InlineData("csv"), InlineData("xlsx"), InlineData("parquet")]
    public void What_is_written_is_read_back(string format)
    {
        RatingRow[] rows = [new(new SourceRating(RatedKind.Outlet, "Maghreb Wire", Reliability.F, Side: SourceRating.NoSide), "why, \"so\""), new(new SourceRating(RatedKind.Claim, "c-0123456789abcdef", Credibility: Credibility.CannotBeJudged), null)];
        var path = Path.Combine(_folder, "ratings." + format);
        using (var file = File.Create(path))
            TableFormat.Find(format)!.Write(RatingTable.Instance.Table(rows), file);
        var read = RatingTable.ReadAll(path);
        Assert.Equal((rows, 0), (read.Rows.ToArray(), read.Errors.Length), (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2 == b.Item2);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said() => Assert.Contains("none.csv", Assert.Single(RatingTable.ReadAll(Path.Combine(_folder, "none.csv")).Errors).ToString(), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (System.Collections.Immutable.ImmutableArray<RatingRow> Rows, System.Collections.Immutable.ImmutableArray<Exchange.Input.InputError> Errors) Read(string text)
    {
        var path = Path.Combine(_folder, "ratings.csv");
        File.WriteAllText(path, text);
        return RatingTable.ReadAll(path);
    }
}
