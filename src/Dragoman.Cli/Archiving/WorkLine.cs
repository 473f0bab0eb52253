using System.Globalization;

namespace Dragoman.Cli.Archiving;

/// <summary>A line on a terminal that says what is being done, and how far it is.</summary>
internal sealed class WorkLine(TextWriter terminal) : IDisposable
{
    private bool _isShown;

    /// <param name="count">0 where nothing is counted.</param>
    public void Show(string what, long count)
    {
        terminal.Write($"\r\u001b[K{Plain.Line(what)}{(count > 0 ? ": " + count.ToString("N0", CultureInfo.InvariantCulture) : "")}");
        _isShown = true;
    }

    public void Dispose()
    {
        if (_isShown)
            terminal.Write("\r\u001b[K");
        _isShown = false;
    }
}
