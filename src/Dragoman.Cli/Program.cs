using Dragoman.Archive;
using Dragoman.Cli.Commands;
using Dragoman.Exchange.ActorLayers;
using Dragoman.Exchange.Gazetteers;

namespace Dragoman.Cli;

/// <summary>The program `dragoman`.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        using var error = StandardStreams.OpenError();
        try
        {
            return Run(args, Wiring.OfProcess(error));
        }
        catch (Exception failure)
        {
            error.WriteLine($"dragoman: {failure.GetType().Name}: {failure.Message} (this is a defect of dragoman; please tell its authors)");
            return ExitCode.Failed;
        }
    }

    public static int Run(IReadOnlyList<string> args, Host host)
    {
        try
        {
            return new CommandLine(host).Run(args);
        }
        catch (IOException failure) when (StandardStreams.IsBrokenPipe(failure))
        {
            // `dragoman read reports | head` has all that it asked for.
            return ExitCode.Well;
        }
        catch (Exception failure) when (failure is OutputException or ArchiveException)
        {
            new Messages(host.Error).Fail(failure.Message);
            return ExitCode.Failed;
        }
        catch (GazetteerException failure)
        {
            new Messages(host.Error).Fail(failure.Message);
            return failure.IsUsage ? ExitCode.Usage : ExitCode.Failed;
        }
        catch (ActorLayerException failure)
        {
            new Messages(host.Error).Fail(failure.Message);
            return failure.IsUsage ? ExitCode.Usage : ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Input has its own messages; what is left is a full disk or a closed stream.
            new Messages(host.Error).Fail("the standard output: cannot be written: " + failure.Message);
            return ExitCode.Failed;
        }
    }
}
