using System.Globalization;

namespace Dragoman.Cli.Archiving;

/// <summary>A line on a terminal that says how far it is, how fast it goes and how long it will take.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter _terminal;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Func<int?> _total;
    private long _shown;
    private int _done;
    private bool _isShown;

    /// <param name="total">How many there will be, by what is known by now; null where nobody can know, or not yet.</param>
    public Progress(TextWriter terminal, TimeProvider clock, Func<int?> total)
    {
        (_terminal, _clock, _total) = (terminal, clock, total);
        _start = _shown = clock.GetTimestamp();
    }

    public void Advance()
    {
        _done++;
        if (_clock.GetElapsedTime(_shown) < Pause)
            return;
        _shown = _clock.GetTimestamp();
        _terminal.Write($"\r\u001b[K{Line()}");
        _isShown = true;
    }

    /// <summary>Makes room for a message.</summary>
    public void Clear()
    {
        if (_isShown)
            _terminal.Write("\r\u001b[K");
        _isShown = false;
    }

    public void Dispose() => Clear();

    private string Line()
    {
        var rate = _done / _clock.GetElapsedTime(_start).TotalSeconds;
        if (_total() is not { } total || total < _done)
            return string.Create(CultureInfo.InvariantCulture, $"{_done} reports, {rate:0.0} a second");
        var rest = TimeSpan.FromSeconds((total - _done) / rate);
        return string.Create(CultureInfo.InvariantCulture, $"{_done} of {total} reports, {rate:0.0} a second, {(int)rest.TotalHours}:{rest:mm\\:ss} left");
    }
}
