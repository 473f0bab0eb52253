using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Exchange.Layouts;
using Dragoman.Exchange.Tables;

namespace Dragoman.Cli.Commands;

/// <summary>The options of the commands that write tables.</summary>
internal sealed class TableOptions(IEnumerable<string> layouts, IEnumerable<string> formats, string format)
{
    private readonly Option<string> _layout = OneOf(new("--layout", "-l"), "layout", layouts, "acled", "Whose columns and code book (default: acled)");
    private readonly Option<string> _format = OneOf(new("--format", "-f"), "format", formats, format, $"How the table is written (default: {format})");

    private readonly Option<string?> _out = new("--out", "-o")
    {
        HelpName = "FILE",
        Description = "Write to a file, which appears when it is complete",
    };

    public void AddTo(Command command)
    {
        command.Add(_layout);
        command.Add(_format);
        command.Add(_out);
    }

    public Layout LayoutOf(ParseResult line, LayoutChoices choices) =>
        Layout.Find(line.GetRequiredValue(_layout), choices) ?? throw new InvalidOperationException("a layout of the list is none");

    public string NameOf(ParseResult line) => line.GetRequiredValue(_format);

    public TableFormat FormatOf(ParseResult line) => TableFormat.Find(NameOf(line)) ?? throw new InvalidOperationException("a format of the list is none");

    public string? PathOf(ParseResult line) => line.GetValue(_out);

    /// <summary>What is wrong with writing this format there; null where nothing is.</summary>
    public string? RefusalOf(ParseResult line, Host host) => NameOf(line) is "xlsx" or "parquet" or "geoparquet" or "package" && PathOf(line) is null or "-" && host.Screen is not null
        ? $"a terminal can't show {NameOf(line)}: give a file with --out"
        : null;

    public static Option<string> OneOf(Option<string> option, string what, IEnumerable<string> words, string usual, string description)
    {
        var list = words.ToArray();
        option.HelpName = string.Join('|', list);
        option.Description = description;
        option.DefaultValueFactory = _ => usual;
        option.CustomParser = result => Parse(result, what, list);
        return option;
    }

    private static string Parse(ArgumentResult result, string what, string[] words)
    {
        var word = result.Tokens[0].Value;
        if (!words.Contains(word))
            result.AddError($"'{word}' is not a {what}: give one of {string.Join(", ", words)}");
        return word;
    }
}
