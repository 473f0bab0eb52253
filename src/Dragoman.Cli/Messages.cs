using Dragoman.Exchange.Input;

namespace Dragoman.Cli;

/// <summary>What the program says to people, on the stream of errors.</summary>
internal sealed class Messages(TextWriter error)
{
    public void Fail(string message) => Line(message);

    public void Fail(InputError failure) => Line($"{failure.Where}: {failure.What} ({failure.Advice.TrimEnd('.')})");

    public void Warn(string where, string warning) => Line($"{where}: warning: {warning}");

    public void Note(string message) => Line(message);

    // A report's name or words may hold what a terminal would obey.
    private void Line(string message) => error.Write($"dragoman: {Plain.Line(message)}\n");
}
