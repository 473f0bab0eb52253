using System.Globalization;

namespace Dragoman.Evaluation.Claims;

/// <summary>Scores as people read them: one line a report, then the total.</summary>
public static class ClaimTable
{
    private static readonly Field[] Fields = Enum.GetValues<Field>();

    public static void Write(TextWriter output, ScoredSet set)
    {
        var width = Math.Max(12, set.Scores.Max(score => score.Report.Name.Length)) + 2;
        output.WriteLine(set.Name.PadRight(width) + "claims ungrounded precision recall     f whole |" + string.Concat(Fields.Select(Heading)));
        foreach (var score in set.Scores)
            output.WriteLine(score.Report.Name.PadRight(width) + Row(score.Tally));
        if (set.Scores.Length > 1)
            output.WriteLine($"total of {set.Scores.Length}".PadRight(width) + Row(set.Total));
        output.WriteLine("F of fields".PadRight(width) + new string(' ', 47) + "|" + string.Concat(set.Total.Fields.Select(F)));
    }

    /// <summary>Precision by the reader's event classes, recall by the expert's PLOVER types.</summary>
    public static void WriteClasses(TextWriter output, ScoredSet set)
    {
        output.WriteLine($"{set.Name}, by event class        claims paired precision");
        foreach (var tally in ClaimExam.ByClass(set.Scores))
            output.WriteLine(Invariant($"  {tally.Class,-30} {tally.Claims,6} {tally.Paired,6} {tally.Precision,9:F3}"));
        output.WriteLine($"{set.Name}, by PLOVER type          core  found recall whole");
        foreach (var tally in ClaimExam.ByType(set.Scores))
            output.WriteLine(Invariant($"  {tally.Plover,-30} {tally.Core,6} {tally.Found,6} {tally.Recall,6:F3} {tally.WholeShare,5:F3}"));
    }

    public static string NameOf(Field field) => field is Field.PlaceName ? "place_name" : field.ToString().ToLowerInvariant();

    private static string Row(ClaimTally tally) => Invariant(
        $"{tally.Claims,6} {tally.GroundingErrors,10} {tally.Precision,9:F3} {tally.Recall,6:F3} {tally.F,5:F3} {tally.WholeShare,5:F3} |")
        + string.Concat(tally.Fields.Select(Share));

    private static string Heading(Field field) => " " + NameOf(field).PadLeft(Width(field));

    private static string Share(FieldTally tally) => Cell(tally.Field, tally.Judged, tally.Precision);

    private static string F(FieldTally tally) => Cell(tally.Field, tally.Asked, tally.F);

    private static string Cell(Field field, int of, double value) =>
        " " + (of == 0 ? "-" : value.ToString("F2", CultureInfo.InvariantCulture)).PadLeft(Width(field));

    private static int Width(Field field) => Math.Max(5, NameOf(field).Length);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
