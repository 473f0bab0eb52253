using System.Collections.Immutable;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>What one row of a file gave: a row of the type, or why it gave none.</summary>
public abstract record RowItem<TRow>
{
    private RowItem()
    {
    }

    /// <param name="Line">Of the file, from 1; in a sheet the row, in Parquet the number of the row.</param>
    public sealed record Good(TRow Row, int Line) : RowItem<TRow>;

    /// <param name="Errors">All that is wrong with the row.</param>
    public sealed record Bad(ImmutableArray<InputError> Errors) : RowItem<TRow>;
}
