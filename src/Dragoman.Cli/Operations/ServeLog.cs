using System.Text.Json;
using Dragoman.Cli.Archiving;
using Dragoman.Workbench;

namespace Dragoman.Cli.Operations;

/// <summary>What a server says on the stream of errors while it runs: lines for people, or a line of JSON for each thing that happens, in which no words of reports stand.</summary>
internal sealed class ServeLog(Host host, Messages messages, bool isJson)
{
    private readonly Lock _turn = new();

    public void Note(string message) => Write("information", "note", message, () => messages.Note(message));

    public void Fail(string message) => Write("error", "failed", message, () => messages.Fail(message));

    /// <summary>In lines for people with its message, which may have words of a report; in JSON without.</summary>
    public void Defect(Exception failure)
    {
        if (isJson)
            Write("error", "defect", writer =>
            {
                writer.WriteString("error", failure.GetType().FullName);
                writer.Value("trace", failure.StackTrace);
            });
        else
            Fail(failure.ToString());
    }

    /// <summary>Told in JSON alone: lines for people would be too many.</summary>
    public Action<Answered>? OnAnswered => isJson ? Answer : null;

    private void Answer(Answered answered) => Write("information", "answered", writer =>
    {
        writer.WriteString("method", answered.Method);
        writer.Value("route", answered.Route);
        writer.WriteNumber("status", answered.Status);
        writer.WriteNumber("milliseconds", Math.Round(answered.After.TotalMilliseconds, 1));
        writer.Value("trace_id", answered.Trace);
    });

    private void Write(string level, string what, string message, Action tell)
    {
        if (isJson)
            Write(level, what, writer => writer.WriteString("message", message));
        else
            lock (_turn)
                tell();
    }

    private void Write(string level, string what, Action<Utf8JsonWriter> more)
    {
        var line = JsonLine.Of(writer =>
        {
            writer.Value("time", (DateTimeOffset?)host.Clock.GetUtcNow());
            writer.WriteString("level", level);
            writer.WriteString("event", what);
            more(writer);
        });
        lock (_turn)
            host.Error.Write(line + "\n");
    }
}
