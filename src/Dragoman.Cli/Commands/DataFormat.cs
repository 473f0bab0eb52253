using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>--format of what comes out of an archive.</summary>
internal sealed class DataFormat
{
    private static readonly string[] Formats = ["table", "jsonl"];

    private readonly Option<string> _format = new("--format", "-f")
    {
        HelpName = string.Join('|', Formats),
        Description = "table for people (the default), or one line of JSON each for programs",
        DefaultValueFactory = _ => "table",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (!Formats.Contains(word))
                result.AddError($"'{word}' is not a format: give one of {string.Join(", ", Formats)}");
            return word;
        },
    };

    public void AddTo(Command command) => command.Add(_format);

    public bool IsLines(ParseResult line) => line.GetRequiredValue(_format) is "jsonl";
}
