using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Comparing;
using Dragoman.Exchange.Layouts;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman compare`: our incidents beside the rows of another dataset.</summary>
internal sealed class CompareCommand(Host host, Messages messages)
{
    private static readonly string[] Layouts = ["acled", "ucdp"];

    private readonly HoldingsOptions _holdings = new(host, messages);
    private readonly TableOptions _table = new(Layouts, ["csv", "tsv", "jsonl", "xlsx", "parquet"], "csv");
    private readonly TableOutput _output = new(host, messages);

    private readonly Option<string?> _dataset = new("--dataset")
    {
        HelpName = "NAME",
        Description = "Instead of a file, a dataset that the archive keeps; see: dragoman import --help",
    };

    private readonly Option<string?> _with = new("--with")
    {
        HelpName = "FILE",
        Description = "The other dataset's file, in the columns of --layout: .csv, .tsv, .xlsx or .parquet",
    };

    public static string[] Examples => ["dragoman compare --dataset acled-2020 --archive libya.dragoman --out comparison.csv", "dragoman compare reports/ --with acled-libya.csv --out comparison.csv", "dragoman compare reports/ --with ged.parquet --layout ucdp --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("compare", "Say which incidents another dataset has too, which only one of the two has, and why") { _with, _dataset };
        _table.AddTo(command);
        _holdings.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (line.GetValue(_with) is null == line.GetValue(_dataset) is null)
            return Refuse("say what to compare with: --with FILE, or --dataset NAME of the archive");
        if (_holdings.RefusalOf(line, line.CommandResult.Command) is { } wrong)
            return Refuse(wrong);
        if (_table.RefusalOf(line, host) is { } refusal)
            return Refuse(refusal);
        var engine = host.OpenEngine();
        if (_holdings.RefusalOf(line, engine) is { } unknown)
            return Refuse(unknown);
        var choices = new LayoutChoices(engine.Outlet, false, Versions.Name);
        return line.GetValue(_dataset) is { } dataset ? CompareWithDataset(line, engine, dataset, choices) : CompareWithFile(line, engine, line.GetValue(_with)!, _table.LayoutOf(line, choices));
    }

    private int CompareWithFile(ParseResult line, Engine engine, string file, Layout layout)
    {
        var theirs = layout.Import(file);
        _output.Fail(file, theirs.Errors, theirs.Rows.Rows.Count);
        return theirs is { Rows.Rows.Count: 0, Errors.IsEmpty: false } ? ExitCode.Failed : Compare(line, engine, layout, theirs);
    }

    private int CompareWithDataset(ParseResult line, Engine engine, string name, LayoutChoices choices)
    {
        using var archive = _holdings.OpenArchive(line);
        if (archive is null)
            return Refuse("--dataset is of an archive: name it with --archive");
        var (dataset, theirs) = DatasetFile.Read(archive, name, choices);
        return Layouts.Contains(dataset.Layout)
            ? Compare(line, engine, Layout.Find(dataset.Layout, choices)!, theirs with { Errors = [] })
            : Refuse($"'{name}' is a dataset of {dataset.Layout}, which can't be compared: only those of {string.Join(" and ", Layouts)} can");
    }

    private int Compare(ParseResult line, Engine engine, Layout layout, Imported theirs)
    {
        if (_holdings.Read(line, engine, out var exitCode) is not { } holdings)
            return exitCode;
        var ours = layout.Export(holdings.Incidents.Select(IncidentRecord.Of), holdings.Withdrawals, []);
        Write(line, Comparison.Of(layout.Happenings(ours.Rows)!, layout.Happenings(theirs.Rows)!), ours.LeftOut.Length);
        return exitCode is ExitCode.Well && !theirs.Errors.IsEmpty ? ExitCode.Partly : exitCode;
    }

    private void Write(ParseResult line, IReadOnlyList<Compared> compared, int leftOut)
    {
        _output.Write(_table.PathOf(line), stream => _table.FormatOf(line).Write(ComparisonTable.Instance.Table(compared), stream));
        var (matched, ours, theirs) = (compared.Count(one => one is Compared.Matched), compared.Count(one => one is Compared.OnlyOurs), compared.Count(one => one is Compared.OnlyTheirs));
        messages.Note($"matched: {TableOutput.Text(matched)}; only ours: {TableOutput.Text(ours)}; only theirs: {TableOutput.Text(theirs)}");
        messages.Note($"of ours they have {Share(matched, ours)}, of theirs we have {Share(matched, theirs)}");
        if (leftOut > 0)
            messages.Note($"incidents of ours that their code book leaves out: {TableOutput.Text(leftOut)}; see: dragoman export");
    }

    private static string Share(int matched, int alone) =>
        matched + alone is 0 ? "none of none" : (matched / (double)(matched + alone)).ToString("P0", CultureInfo.InvariantCulture);

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
