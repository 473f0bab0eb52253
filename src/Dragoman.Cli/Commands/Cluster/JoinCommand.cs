using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Operations;
using Dragoman.Cluster;
using Dragoman.Incidents;
using Dragoman.Workbench;
using Silo = Dragoman.Cluster.Silo;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster join`: this machine reads for an archive until it is stopped.</summary>
internal sealed class JoinCommand(Host host, Messages messages)
{
    private const int UsualPort = 11111;

    private readonly ArchiveOption _archive = new(host, messages);
    private readonly OperationsOption _operations = new();

    private readonly Option<IPEndPoint> _listen = new("--listen")
    {
        HelpName = "ADDRESS[:PORT]",
        Description = string.Create(CultureInfo.InvariantCulture, $"Where the other machines reach this one; what they say to each other is neither sealed nor signed, so let it be a network of your own (default: 127.0.0.1:{UsualPort})"),
        DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, UsualPort),
        CustomParser = Parse,
    };

    private readonly Option<int?> _threads = new("--threads") { HelpName = "N", Description = "How many reports are read at once, which is also all that is in memory (default: one for each processor)", CustomParser = result => Number(result, 1, Silo.MostAtOnce) };

    private readonly Option<int?> _lease = new("--lease") { HelpName = "SECONDS", Description = "After how long without a word the work of a machine is taken over (default: 60)", CustomParser = result => Number(result, 3, 3600) };

    private readonly Option<bool> _takeOver = new("--take-over") { Description = "Where machines with another build of dragoman are at work: they finish what they have and leave, and this one goes on (an upgrade without a pause)" };

    public Command ToCommand()
    {
        var command = new Command("join", "Read for an archive with the other machines that joined, until it is stopped; it then gives back what it has") { _listen, _threads, _lease, _takeOver };
        _archive.AddTo(command);
        _operations.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        return await UntilStopped.RunAsync(host, messages, ending => RunAsync(line, Settings(line, location), ending), stop);
    }

    private async Task RunAsync(ParseResult line, SiloSettings settings, CancellationToken stop)
    {
        Silo? watched = null;
        await using var operations = await _operations.StartAsync(line, settings.Note, _ => Task.FromResult(HealthOf(watched)), stop);
        await using var silo = await Silo.JoinAsync(settings, stop);
        watched = silo;
        settings.Note($"{silo.Name} has joined, and reads {settings.AtOnce.ToString(CultureInfo.InvariantCulture)} reports at once (end it with Ctrl+C)");
        var ended = Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (await Task.WhenAny(silo.Working, ended) != ended)
            await silo.Working;
        await silo.LeaveAsync();
        settings.Note($"{silo.Name} has left; what it was at is for others to do");
    }

    private static Health HealthOf(Silo? silo) =>
        silo is null ? Health.Starting : silo.IsWell && !silo.Working.IsCompleted ? Health.Ready : new Health(false, "the archive doesn't answer");

    private SiloSettings Settings(ParseResult line, string location)
    {
        Engine engine;
        using (var archive = ReportArchive.Open(location, host.Clock))
            engine = host.OpenEngine().For(archive);
        var turn = new Lock();
        return new SiloSettings
        {
            Archive = location,
            Address = line.GetRequiredValue(_listen),
            Read = engine.Read,
            TryApart = ReadingApart.Try,
            Kit = archive => engine.Kit(Refreshing.SourcesOf(archive, engine)),
            ReaderName = Adding.ReaderName,
            Program = engine.Kit(Sources.Unrated).Name,
            TakesOver = line.GetValue(_takeOver),
            AtOnce = line.GetValue(_threads) ?? host.Processors,
            Lease = TimeSpan.FromSeconds(line.GetValue(_lease) ?? 60),
            Clock = host.Clock,
            Note = message =>
            {
                lock (turn)
                    messages.Note(message);
            },
        };
    }

    private static IPEndPoint Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (IPEndPoint.TryParse(word, out var address) && !address.Address.Equals(IPAddress.Any) && !address.Address.Equals(IPAddress.IPv6Any))
            return address.Port == 0 ? new IPEndPoint(address.Address, UsualPort) : address;
        result.AddError($"'{word}' is no address at which others reach this machine: give one like 10.0.0.5:{UsualPort.ToString(CultureInfo.InvariantCulture)}");
        return new IPEndPoint(IPAddress.Loopback, UsualPort);
    }

    private static int? Number(ArgumentResult result, int least, int most)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{word}' is not a number from {least} to {most}"));
        return null;
    }
}
