using System.Globalization;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>A place in the list, "2020-06-03~i-3feabd2663b6f693"; without a day for those of which nobody says when, which come last.</summary>
internal readonly record struct ListPlace(DateOnly? Day, string Id)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The latest first.</summary>
    public const string Order = "ORDER BY i.day_from DESC NULLS LAST, i.id";

    /// <exception cref="ArchiveException">It is none.</exception>
    public static ListPlace Parse(string text) => text.Split('~') switch
    {
        ["", ['i', '-', ..] id] => new(null, id),
        [var day, ['i', '-', ..] id] when DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) => new(known, id),
        _ => throw new ArchiveException($"'{text}' is no place in a list of incidents (give what an answer named as its next)"),
    };

    /// <summary>All that come after it.</summary>
    public Condition Condition => Day is { } day
        ? Condition.Of("i.day_from < @after OR (i.day_from = @after AND i.id > @after_id) OR i.day_from IS NULL", ("after", day), ("after_id", Id))
        : Condition.Of("i.day_from IS NULL AND i.id > @after_id", ("after_id", Id));

    public override string ToString() => $"{Day?.ToString(Format, CultureInfo.InvariantCulture)}~{Id}";
}
