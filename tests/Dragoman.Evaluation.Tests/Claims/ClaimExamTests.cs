using Dragoman.Evaluation.Claims;

namespace Dragoman.Evaluation.Tests.Claims;

/// <summary>The expected figures are those that the project's first scorer, in Python, prints for the same claims.</summary>
public sealed class ClaimExamTests
{
    private static readonly ClaimScore Score = ClaimExam.Score(Mini.Gold, Mini.Read(Mini.Gold.Report));

    [Fact]
    public void Totals_are_those_of_the_first_scorer()
    {
        var tally = Score.Tally;
        Assert.Equal((7, 1), (tally.Claims, tally.GroundingErrors));
        Assert.Equal(["0.714", "0.800", "0.755", "0.400"], new[] { tally.Precision, tally.Recall, tally.F, tally.WholeShare }.Select(figure => $"{figure:F3}"));
    }

    [Theory]
    [InlineData(Field.Acled, "1.00")]
    [InlineData(Field.Actors, "0.67")]
    [InlineData(Field.Place, "0.50")]
    [InlineData(Field.PlaceName, "1.00")]
    [InlineData(Field.Quantity, "1.00")]
    [InlineData(Field.Recipients, "1.00")]
    [InlineData(Field.Source, "0.75")]
    [InlineData(Field.Status, "0.75")]
    [InlineData(Field.Time, "0.50")]
    public void Fields_are_those_of_the_first_scorer(Field field, string expected) =>
        Assert.Equal(expected, $"{Score.Tally.Fields.Single(tally => tally.Field == field).Precision:F2}");

    [Fact]
    public void A_claim_that_was_missed_is_wrong_in_every_field()
    {
        var status = Score.Tally.Fields.Single(tally => tally.Field is Field.Status);
        Assert.Equal((5, 4, 3), (status.Asked, status.Judged, status.Right));
        Assert.Equal(2 * 3 / (5 + 4.0), status.F, 1e-12);
    }

    [Fact]
    public void Findings_are_listed_claim_by_claim()
    {
        var output = new StringWriter();
        ClaimFindings.Write(output, Score);
        Assert.Equal(
            """
            mini:
              g1 core attacked               whole
              g2 core shelled                wrong: actors, place, status
              g3 core left                   wrong: source, time
              g4 core Fighting               whole
              g6 core denied                 missed
              g5      killing                whole
              extra: CONSULT consult went on | 🛑 Red forces attacked Oldtown on Monday, killing five. A medic said Blue shelled the port
              extra: ASSAULT assault attacked | 🛑 Red forces attacked Oldtown on Monday, killing five. A medic said Blue shelled the port

            """,
            string.Concat(output.ToString().Split('\n').Where(line => line.Length > 0 && !IsDetail(line)).Select(line => line + "\n")));
        // The sentence of each of the two, and each of their five wrong fields.
        Assert.Equal(7, output.ToString().Split('\n').Count(IsDetail));
        Assert.Contains("    > source: ", output.ToString(), StringComparison.Ordinal);
    }

    private static bool IsDetail(string line) => line.StartsWith("    > ", StringComparison.Ordinal);

    [Fact]
    public void Of_two_equal_claims_the_earlier_one_is_paired() => Assert.Same(Mini.Claims[0], Score.Answers[0].Claim!.Claim);

    [Fact]
    public void A_total_weighs_claims_alike_not_reports()
    {
        var silent = ClaimExam.Score(Mini.Gold, new Reading(Mini.Gold.Report, [], []));
        var total = ClaimTally.Sum([Score.Tally, silent.Tally]);
        Assert.Equal((5 / 7.0, 4 / 10.0), (total.Precision, total.Recall));
    }

    [Fact]
    public void A_reading_without_claims_scores_nothing() =>
        Assert.Equal((0, 0, 0), ClaimExam.Score(Mini.Gold, new Reading(Mini.Gold.Report, [], [])).Tally is var t ? (t.Precision, t.Recall, t.F) : default);

    [Fact]
    public void Classes_are_counted_by_the_reader_and_types_by_the_expert()
    {
        Assert.Contains(new ClassTally("assault", 5, 4), ClaimExam.ByClass([Score]));
        Assert.Contains(new TypeTally("ASSAULT", 3, 3, 2), ClaimExam.ByType([Score]));
        Assert.Contains(new TypeTally("REJECT", 1, 0, 0), ClaimExam.ByType([Score]));
    }

    [Fact]
    public void Half_a_character_is_no_ground() => Assert.False(Grounding.IsGrounded(new(1, 6), Mini.Gold.Report.Text));
}
