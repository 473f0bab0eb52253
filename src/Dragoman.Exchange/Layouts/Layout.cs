using System.Collections.Immutable;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Comparing;
using Dragoman.Exchange.Hxl;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Polecat;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Ucdp;

namespace Dragoman.Exchange.Layouts;

/// <summary>A dataset of the field as a whole: its columns, how incidents come into them, and its files.</summary>
public abstract class Layout
{
    public static ImmutableArray<string> Names => ["acled", "ucdp", "polecat", "hxl"];

    public abstract TableSchema Schema { get; }

    /// <summary>Null for a name that is none of <see cref="Names"/>.</summary>
    public static Layout? Find(string name, LayoutChoices choices) => name switch
    {
        "acled" => new LayoutOf<AcledRow>(new AcledCoding(new SourceScales(choices.Outlets)), Happening.Of),
        "ucdp" => new LayoutOf<GedRow>(new GedCoding(choices.IsWithoutDeaths), Happening.Of),
        "polecat" => new LayoutOf<PolecatRow>(new PolecatCoding(choices.Version), null),
        "hxl" => new LayoutOf<HxlRow>(new HxlCoding(choices.Codes), null) { Withdrawn = HxlCoding.Withdrawn },
        _ => null,
    };

    /// <param name="previous">Keys of rows that were published before; those that aren't there any more are withdrawn.</param>
    public abstract Exported Export(IEnumerable<EventRecord> records, IEnumerable<Withdrawal> withdrawals, IEnumerable<string> previous);

    /// <summary>Reads a file of this dataset.</summary>
    public abstract Imported Import(string path);

    /// <summary>The table's rows as a comparison takes them; null where such rows can't be compared.</summary>
    public abstract IReadOnlyList<Happening>? Happenings(Table table);
}

/// <param name="Outlets">What is known of an outlet by its name.</param>
/// <param name="IsWithoutDeaths">UCDP's columns also for events without a death.</param>
/// <param name="Version">Of the program.</param>
public sealed record LayoutChoices(Func<string, Lexicons.Outlet?> Outlets, bool IsWithoutDeaths, string Version)
{
    /// <summary>For HXL's columns.</summary>
    public PCodes Codes { get; init; } = PCodes.None;
}

/// <summary>An incident that was published once and is taken back.</summary>
/// <param name="Country">ISO 3166 alpha-3 of its place when it was published.</param>
public sealed record Withdrawal(string Incident, string? Country, DateOnly? On);

/// <param name="Deleted">Keys for copies to drop.</param>
public sealed record Exported(Table Rows, Table Deleted, ImmutableArray<LeftOut> LeftOut);

public sealed record LeftOut(string Incident, string Why);

/// <param name="Notes">What people should know of the file's columns.</param>
public sealed record Imported(Table Rows, ImmutableArray<InputError> Errors, ImmutableArray<string> Notes);
