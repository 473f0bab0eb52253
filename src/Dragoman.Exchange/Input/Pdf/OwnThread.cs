using System.Runtime.ExceptionServices;

namespace Dragoman.Exchange.Input.Pdf;

/// <summary>Work on a thread of its own, which may go deep and may be left behind.</summary>
internal static class OwnThread
{
    private const int StackSize = 64 << 20;

    /// <exception cref="RefusedException">It took too long. The work is told to stop.</exception>
    public static T Run<T>(TimeSpan longest, Func<CancellationToken, T> work) where T : class
    {
        var stop = new CancellationTokenSource();
        T? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Work, StackSize) { IsBackground = true };
        thread.Start();
        if (!thread.Join(longest))
        {
            stop.Cancel();
            throw new RefusedException($"takes longer than {longest.TotalSeconds:0} seconds to read", "It is damaged or made to take time; save it as text.");
        }
        stop.Dispose();
        failure?.Throw();
        return result!;

        void Work()
        {
            try
            {
                result = work(stop.Token);
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }
}
