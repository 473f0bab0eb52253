using System.CommandLine;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Hxl;
using Dragoman.Exchange.Layouts;
using Dragoman.Exchange.Tables;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman export`: incidents in the columns of the field's datasets.</summary>
internal sealed class ExportCommand(Host host, Messages messages)
{
    private const string Package = "package";

    private readonly HoldingsOptions _holdings = new(host, messages);
    private readonly TableOptions _table = new(Layout.Names, [.. TableFormat.Names, Package], "csv");
    private readonly PackageOptions _package = new();
    private readonly TableOutput _output = new(host, messages);

    private readonly Option<bool> _all = new("--without-deaths")
    {
        Description = "ucdp: also events without a death, which UCDP leaves out",
    };

    private readonly Option<string?> _codes = new("--p-codes")
    {
        HelpName = "FILE",
        Description = "hxl: OCHA's global list of P-codes, from which units have their codes",
    };

    private readonly Option<string?> _previous = new("--previous")
    {
        HelpName = "FILE",
        Description = "An earlier export of the same layout: rows of it that are gone are withdrawn",
    };

    private readonly Option<string?> _deleted = new("--deleted")
    {
        HelpName = "FILE",
        Description = "Write the keys of withdrawn rows there, in the same format",
    };

    private readonly Option<string?> _dataset = new("--dataset")
    {
        HelpName = "NAME",
        Description = "Instead of incidents, a dataset of others that the archive keeps",
    };

    public static string[] Examples =>
    [
        "dragoman export reports/ --layout acled --format csv --out events.csv",
        "dragoman export --archive libya.dragoman --from 2020-01-01 --format xlsx --out events.xlsx",
        "dragoman export reports/ --layout ucdp --format geoparquet --out events.parquet",
        "dragoman export reports/ --layout acled --previous old.csv --out new.csv --deleted gone.csv",
        "dragoman export reports/ --format package --license CC-BY-4.0 --out events.zip",
    ];

    public Command ToCommand()
    {
        var command = new Command("export", "Put what reports, or those of an archive, claim together, and write it in the columns of ACLED, UCDP, POLECAT or HXL");
        _table.AddTo(command);
        command.Add(_all);
        command.Add(_codes);
        command.Add(_previous);
        command.Add(_deleted);
        command.Add(_dataset);
        _package.AddTo(command);
        _holdings.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (line.GetValue(_dataset) is { Length: > 0 } dataset)
            return ExportDataset(line, dataset);
        if (_holdings.RefusalOf(line, line.CommandResult.Command) is { } wrong)
            return Refuse(wrong);
        if (_table.RefusalOf(line, host) is { } refusal)
            return Refuse(refusal);
        var engine = host.OpenEngine();
        if (_holdings.RefusalOf(line, engine) is { } unknown)
            return Refuse(unknown);
        if (CodesOf(line) is not { } codes)
            return ExitCode.Failed;
        var choices = new LayoutChoices(engine.Outlet, line.GetValue(_all), Versions.Name) { Codes = codes };
        return PreviousKeys(line, choices) is { } previous ? Export(line, engine, choices, previous) : ExitCode.Failed;
    }

    private int ExportDataset(ParseResult line, string name)
    {
        if (_table.RefusalOf(line, host) is { } refusal)
            return Refuse(refusal);
        if (_table.NameOf(line) is Package)
            return Refuse("a dataset of others is no package of ours: give another --format");
        using var archive = _holdings.OpenArchive(line);
        if (archive is null)
            return Refuse("--dataset is of an archive: name it with --archive");
        var rows = DatasetFile.Read(archive, name, new LayoutChoices(_ => null, true, Versions.Name)).Rows.Rows;
        _output.Write(_table.PathOf(line), stream => _table.FormatOf(line).Write(rows, stream));
        _output.NoteMissingPoints(rows, _table.FormatOf(line));
        messages.Note($"{name}: {TableOutput.Text(rows.Rows.Count)} rows");
        return ExitCode.Well;
    }

    private int Export(ParseResult line, Engine engine, LayoutChoices choices, IReadOnlyList<string> previous)
    {
        if (_holdings.Read(line, engine, out var exitCode) is not { } holdings)
            return exitCode;
        var records = holdings.Incidents.Select(IncidentRecord.Of).ToArray();
        if (_table.NameOf(line) is Package)
            WritePackage(line, choices, holdings, records);
        else
            Write(line, _table.LayoutOf(line, choices).Export(records, holdings.Withdrawals, previous));
        return exitCode;
    }

    private void Write(ParseResult line, Exported exported)
    {
        var format = _table.FormatOf(line);
        if (line.GetValue(_deleted) is { } deleted)
            _output.Write((_table.PathOf(line), stream => format.Write(exported.Rows, stream)), (deleted, stream => TableOf(format).Write(exported.Deleted, stream)));
        else
            _output.Write(_table.PathOf(line), stream => format.Write(exported.Rows, stream));
        _output.NoteMissingPoints(exported.Rows, format);
        Note(exported, isDeletedWritten: line.GetValue(_deleted) is not null || exported.Rows.Schema.Name is "hxl");
    }

    // Keys have no place on a map.
    private static TableFormat TableOf(TableFormat format) => format.IsMap ? TableFormat.Find("jsonl")! : format;

    private void WritePackage(ParseResult line, LayoutChoices choices, Holdings holdings, IReadOnlyList<EventRecord> records)
    {
        var exports = Layout.Names.Select(name => Layout.Find(name, choices)!.Export(records, holdings.Withdrawals, [])).ToArray();
        _output.Write(_table.PathOf(line), stream => _package.Write(line, records, exports, stream));
        foreach (var exported in exports)
            Note(exported, isDeletedWritten: true);
    }

    private void Note(Exported exported, bool isDeletedWritten)
    {
        var name = exported.Rows.Schema.Name;
        messages.Note($"{name}: {TableOutput.Text(exported.Rows.Rows.Count)} rows");
        foreach (var why in exported.LeftOut.GroupBy(one => one.Why).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            messages.Note($"{name}: left out: {why.Key}: {TableOutput.Text(why.Count())}");
        if (exported.Deleted.Rows.Count > 0)
            messages.Note($"{name}: withdrawn: {TableOutput.Text(exported.Deleted.Rows.Count)}{(isDeletedWritten ? "" : "; write their keys with --deleted")}");
    }

    /// <summary>Null where there is a list that can't be read.</summary>
    private PCodes? CodesOf(ParseResult line)
    {
        try
        {
            return line.GetValue(_codes) is { } path ? PCodes.Read(path) : PCodes.None;
        }
        catch (TableException failure)
        {
            messages.Fail(failure.Message);
            return null;
        }
    }

    /// <summary>Null where the earlier export can't be read: what is withdrawn wouldn't be known.</summary>
    private List<string>? PreviousKeys(ParseResult line, LayoutChoices choices)
    {
        if (line.GetValue(_previous) is not { } path)
            return [];
        var imported = _table.LayoutOf(line, choices).Import(path);
        _output.Fail(path, imported.Errors, imported.Rows.Rows.Count);
        var key = imported.Rows.Schema.IndexOf(imported.Rows.Schema.Key);
        return imported.Errors.IsEmpty ? [.. imported.Rows.Rows.Select(row => row[key].ToString())] : null;
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
