using System.CommandLine;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands;

/// <summary>The names of what is to be read.</summary>
internal static class ReportPaths
{
    public static Argument<string[]> Several()
    {
        var argument = Several("Files and folders of reports (text, JSON, HTML, feeds, PDF, DOCX, mail, WARC, Parquet); - or nothing is the standard input");
        argument.Validators.Add(result =>
        {
            foreach (var address in result.Tokens.Select(token => token.Value).Where(AddSource.IsAddress))
                result.AddError($"'{address}' is an address: dragoman add fetches it into an archive, and this command reads what is there");
        });
        return argument;
    }

    public static Argument<string[]> Several(string description) => Checked(new Argument<string[]>("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = description,
    });

    public static Argument<string?> One(string name, string description) => Checked(new Argument<string?>(name)
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = description,
    });

    /// <summary>The paths, or the standard input; nothing where somebody would have to type it.</summary>
    public static IReadOnlyList<string> Of(string[]? paths, Host host) => paths is [_, ..] ? paths : Standard(host);

    public static IReadOnlyList<string> Of(string? path, Host host) => path is null ? Standard(host) : [path];

    private static string[] Standard(Host host) => host.InputIsTerminal ? [] : ["-"];

    // The parser takes an option that it doesn't know for one more path.
    private static T Checked<T>(T argument) where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value))
                if (path is ['-', _, ..])
                    result.AddError($"unknown option '{path}' (a file of that name is ./{path})");
                else if (path.Length == 0)
                    result.AddError("a path is empty");
        });
        return argument;
    }
}
