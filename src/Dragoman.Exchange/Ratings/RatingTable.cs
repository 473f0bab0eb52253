using System.Collections.Immutable;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tables.Reading;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Ratings;

/// <summary>Ratings of sources and claims by the Admiralty code, as people keep them in a sheet. Only "name" has to be there.</summary>
public sealed class RatingTable : RowType<RatingRow>
{
    public static RatingTable Instance { get; } = new();

    public override TableSchema Schema { get; } = new("ratings", "Ratings of sources by the Admiralty code", "name",
    [
        new("kind", CellKind.Text, "what is rated; an outlet where nothing is said") { Limits = new Limits.Words(new Vocabulary(["outlet", "actor", "claim"])) },
        new("name", CellKind.Text, "the outlet as reports call it, the id of the actor or of the claim") { IsRequired = true },
        new("reliability", CellKind.Text, "of an outlet or an actor, A to F; F is \"cannot be judged\"") { Limits = new Limits.Words(new Vocabulary(["A", "B", "C", "D", "E", "F"])) },
        new("credibility", CellKind.Whole, "of a claim, 1 to 6; 6 is \"cannot be judged\"") { Limits = new Limits.Range(1, 6) },
        new("side", CellKind.Text, "the id of the side that an outlet speaks for, or none"),
        new("reason", CellKind.Text, "why"),
    ]);

    /// <summary>The rows, and what is wrong with others.</summary>
    public static (ImmutableArray<RatingRow> Rows, ImmutableArray<InputError> Errors) ReadAll(string path)
    {
        var (rows, errors) = (ImmutableArray.CreateBuilder<RatingRow>(), ImmutableArray.CreateBuilder<InputError>());
        foreach (var item in new TableReader<RatingRow>(Instance).Read(path))
            switch (item)
            {
                case RowItem<RatingRow>.Bad(var wrong):
                    errors.AddRange(wrong);
                    break;
                case RowItem<RatingRow>.Good(var row, var line) when RefusalOf(row.Rating) is { } refusal:
                    errors.Add(new InputError($"{path}:{line}", $"'{row.Rating.Name}' {refusal}", "Correct the line, or take it out."));
                    break;
                case RowItem<RatingRow>.Good(var row, _):
                    rows.Add(row);
                    break;
            }
        return (rows.ToImmutable(), errors.ToImmutable());
    }

    public override Cell[] Cells(RatingRow row) =>
    [
        row.Rating.Kind.ToString().ToLowerInvariant(), row.Rating.Name, row.Rating.Reliability?.ToString(), (long?)row.Rating.Credibility, row.Rating.Side, row.Reason,
    ];

    public override RatingRow Row(CellCursor cells)
    {
        var (kind, name, reliability, credibility, side) = (cells.Text(), cells.Words(), cells.Text(), cells.Small(), cells.Text());
        var rating = new SourceRating(
            kind is null ? RatedKind.Outlet : Enum.Parse<RatedKind>(kind, ignoreCase: true), name.Trim(), reliability is null ? null : Enum.Parse<Reliability>(reliability),
            credibility is { } number ? (Credibility)number : null, side?.Trim());
        return new RatingRow(rating, cells.Text());
    }

    private static string? RefusalOf(SourceRating rating) => rating.Refusal ?? (rating.IsNothing ? "is given neither reliability nor credibility nor a side" : null);
}
