using System.Collections.Concurrent;

namespace Dragoman.Exchange.Tests.Fetch;

/// <summary>A clock on which pauses pass at once and are kept; only timeouts, which are longer, never come.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(4);
    private long _ticks = new DateTime(2020, 6, 4, 10, 0, 0, DateTimeKind.Utc).Ticks;

    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime >= Timeout)
            return new Stopped();
        Pauses.Enqueue(dueTime);
        Pass(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Stopped();
    }

    private sealed class Stopped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
