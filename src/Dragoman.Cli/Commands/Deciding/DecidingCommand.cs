using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>A command by which somebody decides about claims of an archive. What became of them is shown.</summary>
internal abstract class DecidingCommand
{
    private readonly Host _host;
    private readonly Messages _messages;
    private readonly ArchiveOption _archive;
    private readonly DecisionOptions _decision;
    private readonly DataFormat _format = new();

    protected DecidingCommand(Host host, Messages messages) => (_host, _messages, _archive, _decision) = (host, messages, new ArchiveOption(host, messages), new DecisionOptions(host));

    protected Messages Messages => _messages;

    protected abstract Command Describe();

    /// <summary>Decides.</summary>
    /// <returns>The claims that it is about; null where the line makes no sense, of which people have been told.</returns>
    /// <exception cref="ArchiveException">It can't be decided, and nothing was.</exception>
    protected abstract ImmutableArray<string>? Decide(ParseResult line, Deciding work);

    /// <summary>What is done in the place of deciding, and its exit code; null where there is a decision to be made.</summary>
    protected virtual int? Instead(ParseResult line) => null;

    protected ArchiveOption Archive => _archive;

    protected DecisionOptions Decision => _decision;

    public Command ToCommand()
    {
        var command = Describe();
        _decision.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (Instead(line) is { } done)
            return done;
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            var engine = _host.OpenEngine().For(archive);
            var incidents = Refreshing.Of(archive, engine, _host);
            if (Decide(line, new Deciding(archive, incidents, engine, _decision.WhoOf(line), _decision.ReasonOf(line))) is not { } claims)
                return ExitCode.Usage;
            incidents.Refresh();
            Show(line, claims, incidents);
        }
        return ExitCode.Well;
    }

    private void Show(ParseResult line, ImmutableArray<string> claims, KeptIncidents incidents)
    {
        var output = line.InvocationConfiguration.Output;
        var ids = claims.Select(incidents.OfClaim).ToArray();
        foreach (var id in ids.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            output.Write(Encoding.UTF8.GetString(_format.IsLines(line) ? IncidentJson.Line(incidents.Find(id)!).Span : IncidentText.Of(incidents.Find(id)!)));
        if (ids.Count(id => id is null) is var lost and > 0)
            _messages.Note(FormattableString.Invariant($"claims that are in no incident now: {lost}"));
    }
}

/// <summary>What somebody decides with.</summary>
internal sealed record Deciding(ReportArchive Archive, KeptIncidents Incidents, Engine Engine, string Who, string? Reason)
{
    public Subjects Subjects { get; } = new(Archive, Incidents);
}
