using System.Collections.Immutable;

namespace Dragoman.Resources.Tests.Specs;

/// <summary>The specifications of specs/*.md, read by the real reader. They say what a careful person reads; ☐ marks what the reader doesn't yet.</summary>
public sealed class SpecTests
{
    private static readonly ImmutableArray<SpecCase> Cases = SpecFile.ReadAll(Folder());

    private static readonly Lazy<Reader> Shared = new(Knowledge.OpenReader);

    public static TheoryData<string> Files => [.. Cases.Select(one => one.File).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_reader_reads_as_the_specification_says(string file)
    {
        var problems = Cases.Where(one => one.File == file).SelectMany(one => SpecCheck.Problems(Shared.Value, one)).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void There_are_specifications_of_everything()
    {
        Assert.InRange(Cases.Select(one => one.File).Distinct().Count(), 8, 30);
        Assert.All(Cases.GroupBy(one => one.File), file => Assert.True(file.Any(one => one.Rows.Length > 0) && file.Any(one => one.Rows.IsEmpty), $"{file.Key} needs examples and counter-examples"));
    }

    /// <summary>More gaps than a third, and they aren't specifications any more but wishes.</summary>
    [Fact]
    public void Most_of_what_is_specified_holds()
    {
        var cells = Cases.SelectMany(one => one.Rows).SelectMany(row => row.Cells.Select(cell => cell.Gap)).Concat(Cases.Where(one => one.Closed is not null).Select(one => one.Closed!.Value.Gap)).ToList();
        Assert.InRange((double)cells.Count(gap => gap) / cells.Count, 0, 0.25);
    }

    [Fact]
    public void Texts_tables_and_marks_are_read()
    {
        var read = SpecFile.Read("x.md", ["# T", "Published 2020-06-03.", "> One.", "> Two.", ">", "> Three.", "", "| trigger | class |", "|---|---|", "| a | b ☐ |", "", "☐ Nothing else.", "- ☐ “Four.”: why", "- “Five.”"]).ToList();
        Assert.Equal(["One. Two.\n\nThree.", "Four.", "Five."], read.Select(one => one.Text));
        Assert.Equal([new SpecCell("a", false), new SpecCell("b", true)], read[0].Rows.Single().Cells);
        Assert.Equal([true, true, false], read.Select(one => one.Closed!.Value.Gap));
        Assert.Equal(new DateOnly(2020, 6, 3), read[0].Published);
    }

    [Fact]
    public void A_wrong_cell_an_unexpected_claim_and_a_closed_gap_are_told()
    {
        string[] lines = ["# T", "> Gunmen killed five farmers in Maiduguri.", "", "| trigger | class | actor | quantity |", "|---|---|---|---|", "| killed | deaths | nga-mil | 5 fatalities ☐ |", "", "- “Gunmen killed five farmers in Maiduguri.”"];
        var problems = SpecFile.Read("x.md", lines).SelectMany(one => SpecCheck.Problems(Shared.Value, one)).ToList();
        Assert.Equal(["specs/x.md:6: actor", "specs/x.md:6: quantity", "specs/x.md:8: else"], problems.Select(problem => string.Join(':', problem.Split(':')[..3])));
        Assert.Contains("take away", problems[1], StringComparison.Ordinal);
    }

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Dragoman.slnx")))
                return Path.Combine(at.FullName, "specs");
        throw new DirectoryNotFoundException("specs: no Dragoman.slnx above " + AppContext.BaseDirectory);
    }
}
