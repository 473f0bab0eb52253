using System.Runtime.InteropServices;
using Dragoman.Workbench;

namespace Dragoman.Cli.Commands;

/// <summary>Programs that run until somebody stops them, by Ctrl+C, by SIGTERM or by the caller.</summary>
internal static class UntilStopped
{
    public static async Task<int> RunAsync(Host host, Messages messages, Func<CancellationToken, Task> run, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, host.Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            await run(ending.Token);
            return ExitCode.Well;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ExitCode.Well;
        }
        catch (WorkbenchException failure)
        {
            messages.Fail(failure.Message);
            return ExitCode.Failed;
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            try
            {
                ending.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // Somebody was impatient and sent another one, and all has ended meanwhile.
            }
        }
    }
}
