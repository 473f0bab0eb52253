using System.CommandLine;
using Dragoman.Exchange.Layouts;
using Dragoman.Exchange.Tables;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman import`: a file of the field's, seen to be sound, in any format.</summary>
internal sealed class ImportCommand(Host host, Messages messages)
{
    private readonly Argument<string> _path = new("FILE") { Description = "A file of ACLED, UCDP GED, POLECAT or HXL: .csv, .tsv, .xlsx or .parquet" };
    private readonly TableOptions _table = new(Layout.Names, TableFormat.Names, "csv");
    private readonly TableOutput _output = new(host, messages);

    private readonly ArchiveOption _archive = new(host, messages);

    private readonly Option<string?> _dataset = new("--dataset")
    {
        HelpName = "NAME",
        Description = "Keep the file in the archive under this name, in the place of an older one; export --dataset and compare --dataset use it",
    };

    public static string[] Examples => ["dragoman import acled.csv --dataset acled-2020 --archive libya.dragoman", "dragoman import acled.csv --format parquet --out acled.parquet", "dragoman import GEDEvent_v25_1.csv --layout ucdp --format xlsx --out ged.xlsx"];

    public Command ToCommand()
    {
        var command = new Command("import", "Read a file of events, say what is wrong with it, and write the rest in any format") { _path };
        _table.AddTo(command);
        command.Add(_dataset);
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (_table.RefusalOf(line, host) is { } refusal)
        {
            messages.Fail(refusal);
            return ExitCode.Usage;
        }
        var (path, format) = (line.GetRequiredValue(_path), _table.FormatOf(line));
        var imported = _table.LayoutOf(line, new LayoutChoices(_ => null, true, Versions.Name)).Import(path);
        foreach (var note in imported.Notes)
            messages.Warn(path, note);
        _output.Fail(path, imported.Errors, imported.Rows.Rows.Count);
        if (imported is { Rows.Rows.Count: 0, Errors.IsEmpty: false })
            return ExitCode.Failed;
        if (line.GetValue(_dataset) is { Length: > 0 } name)
            return Keep(line, path, name, imported);
        _output.Write(_table.PathOf(line), stream => format.Write(imported.Rows, stream));
        _output.NoteMissingPoints(imported.Rows, format);
        return imported.Errors.IsEmpty ? ExitCode.Well : ExitCode.Partly;
    }

    private int Keep(ParseResult line, string path, string name, Imported imported)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            archive.Import(name, imported.Rows.Schema.Name, Path.GetFileName(path), imported.Rows.Rows.Count, File.ReadAllBytes(path), host.User);
            messages.Note($"{archive.Name}: keeps {path} as {name}: {TableOutput.Text(imported.Rows.Rows.Count)} rows of {imported.Rows.Schema.Name}");
        }
        return imported.Errors.IsEmpty ? ExitCode.Well : ExitCode.Partly;
    }
}
