using Dragoman.Exchange.Tables.Reading;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>Tables with a header (csv, tsv, xlsx): one's own actors, or the answer of a query to Wikidata.</summary>
internal sealed class ActorTable
{
    public const string OwnColumns = "name, and if you have them id, aliases (between |), country, sector, kind, parent (the id of whom it belongs to), from, to (years)";
    private const int LongestCell = 1 << 20;

    private readonly RawTable _table;
    private readonly string[] _columns;
    private readonly Func<Dictionary<string, string>, int, ActorItem> _read;

    /// <exception cref="InvalidDataException">It lacks columns.</exception>
    public ActorTable(RawTable table, ActorKnowledge knowledge)
    {
        _table = table;
        _columns = [.. table.Header.Select(name => Column(name.Trim().Trim('\uFEFF')))];
        if (_columns.GroupBy(name => name).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1) is { } twice)
            throw new InvalidDataException($"the column '{twice.Key}' occurs twice");
        if (_columns.Contains("item"))
            (Kind, _read) = (ActorSourceKind.Wikidata, new WikidataRows(knowledge).Read);
        else if (_columns.Contains("name"))
            (Kind, _read) = (ActorSourceKind.Own, new OwnRows(knowledge).Read);
        else
            throw new InvalidDataException($"there is no column 'name' (or 'item', of Wikidata): a table of actors has the columns {OwnColumns}");
    }

    public ActorSourceKind Kind { get; }

    public IEnumerable<ActorItem> Read()
    {
        foreach (var row in _table.Rows)
            yield return Read(row);
    }

    private ActorItem Read(RawRow row)
    {
        if (row.Cells.All(cell => cell.IsAbsent || string.IsNullOrWhiteSpace(cell.Text)) && row.Cells.All(cell => cell.Whole is null && cell.Number is null && cell.Day is null) || row.Cells[0].Text is ['#', ..])
            return new ActorItem.LeftOut(row.Line);
        if (row.Cells.Length > _columns.Length)
            return new ActorItem.Bad(row.Line, $"has {row.Cells.Length} columns where the header has {_columns.Length}: names with commas stand in quotes");
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Length; i++)
            if (row.Cells[i].ToString().Trim() is { Length: > 0 } text && _columns[i].Length > 0)
                cells[_columns[i]] = text;
        return cells.Values.Any(text => text.Contains('\uFFFD', StringComparison.Ordinal)) ? new ActorItem.Bad(row.Line, "is not UTF-8")
            : cells.Values.Any(text => text.Contains('\0', StringComparison.Ordinal)) ? new ActorItem.Bad(row.Line, "holds characters that are no text")
            : cells.Values.Any(text => text.Length > LongestCell) ? new ActorItem.Bad(row.Line, $"has a cell of more than {LongestCell} characters")
            : _read(cells, row.Line);
    }

    /// <summary>Names of columns as people and queries write them.</summary>
    internal static string Column(string name) => name.ToLowerInvariant() switch
    {
        "itemlabel" or "label" => "itemlabel",
        "itemaltlabel" or "altlabel" or "altlabels" or "alias" or "alternate_names" or "aliases" => "aliases",
        "countrycode" or "country_code" or "iso3" or "iso2" or "iso" => "countrycode",
        "inception" or "start" or "founded" or "from" or "begin" => "from",
        "dissolved" or "end" or "abolished" or "to" or "until" => "to",
        "parentorganization" or "partof" or "parent" => "parent",
        "typelabel" or "instancelabel" or "classlabel" or "instanceoflabel" => "typelabel",
        "inter" or "kind" => "kind",
        var lower => lower,
    };
}
