using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>--format with few words, the first of which is the default.</summary>
internal static class FormatWord
{
    public static Option<string> Option(string[] words, string description) => new("--format", "-f")
    {
        HelpName = string.Join('|', words),
        Description = description,
        DefaultValueFactory = _ => words[0],
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (!words.Contains(word))
                result.AddError($"'{word}' is not a format: give one of {string.Join(", ", words)}");
            return word;
        },
    };
}
