using System.Diagnostics;

namespace Dragoman.Fuzz;

/// <summary>
/// Slips of our own code, which the guard of a reader turns into an item like those of a damaged file: what is thrown by mistake only, and by a
/// call that stands in Dragoman.
/// </summary>
internal static class Slips
{
    private static Exception? _last;

    public static void Watch() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
    {
        if (thrown.Exception is NullReferenceException or IndexOutOfRangeException or InvalidCastException or ArgumentOutOfRangeException or KeyNotFoundException or InvalidOperationException && IsNew(thrown.Exception) && IsOurs(new StackTrace(1, false)))
            Volatile.Write(ref _last, new FuzzException($"{thrown.Exception.GetType().Name}: {thrown.Exception.Message}\n{new StackTrace(1, false)}", thrown.Exception));
    };

    public static void Forget() => Volatile.Write(ref _last, null);

    /// <summary>The slip behind an error that names its type, if there was one.</summary>
    public static Exception? Behind(string error) =>
        Volatile.Read(ref _last) is { InnerException: { } slip } found && error.EndsWith($"({slip.GetType().Name})", StringComparison.Ordinal) ? found : null;

    /// <summary>Whether it isn't thrown on by one who caught it elsewhere: then more than the call that threw it is in its trace.</summary>
    private static bool IsNew(Exception error) => new StackTrace(error, false).FrameCount <= 1;

    /// <summary>Whether the innermost call outside of the platform's own code is one of Dragoman.</summary>
    private static bool IsOurs(StackTrace trace) => trace.GetFrames()
        .Select(frame => frame.GetMethod()?.DeclaringType)
        .FirstOrDefault(type => type is not null && type != typeof(Slips) && type.DeclaringType != typeof(Slips) && type.Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) is false)
        ?.Assembly.GetName().Name is "Dragoman" or "Dragoman.Exchange";
}
