using Dragoman.Archive;

namespace Dragoman.Cluster;

/// <summary>An archive that is busy or gone is waited for, and people are told once when it goes and once when it is back.</summary>
internal sealed class Patience(SiloSettings settings)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250), Longest = TimeSpan.FromSeconds(10);

    private readonly Lock _turn = new();
    private bool _isGone;

    /// <summary>Whether the archive answered when it was last asked.</summary>
    public bool IsWell => !Volatile.Read(ref _isGone);

    /// <summary>Does it, however often it has to be tried.</summary>
    /// <param name="reset">Closes what was open: it may be of a connection that isn't there any more.</param>
    public async Task<T> Do<T>(Func<T> work, Action reset, CancellationToken stop)
    {
        for (var pause = First; ; pause = pause * 2 < Longest ? pause * 2 : Longest)
        {
            try
            {
                var result = work();
                Say(isGone: false, null);
                return result;
            }
            catch (ArchiveException failure) when (failure.IsBusy || failure.IsLost)
            {
                Reset(reset);
                if (failure.IsLost)
                    Say(isGone: true, failure.Message);
            }
            await Task.Delay(pause, settings.Clock, stop);
        }
    }

    private static void Reset(Action reset)
    {
        try
        {
            reset();
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or InvalidOperationException)
        {
            // It was broken; that is why it is closed.
        }
    }

    private void Say(bool isGone, string? why)
    {
        lock (_turn)
        {
            if (_isGone == isGone)
                return;
            Volatile.Write(ref _isGone, isGone);
        }
        settings.Note(isGone ? $"{why}; waiting for it" : "the archive is back; going on");
    }
}
