using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>--format of what comes out of an archive.</summary>
internal sealed class DataFormat
{
    private readonly Option<string> _format = FormatWord.Option(["table", "jsonl"], "table for people (the default), or one line of JSON each for programs");

    public void AddTo(Command command) => command.Add(_format);

    public bool IsLines(ParseResult line) => line.GetRequiredValue(_format) is "jsonl";
}
