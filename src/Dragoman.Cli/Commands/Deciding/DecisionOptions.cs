using System.CommandLine;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>Who decides, and why: the log keeps both.</summary>
internal sealed class DecisionOptions(Host host)
{
    private readonly Option<string?> _who = new("--who") { HelpName = "NAME", Description = "Who decides, for the log (default: the user of this machine)" };
    private readonly Option<string?> _reason = new("--reason") { HelpName = "TEXT", Description = "Why, for the log" };

    public void AddTo(Command command)
    {
        command.Add(_who);
        command.Add(_reason);
    }

    public string WhoOf(ParseResult line) => line.GetValue(_who) is { Length: > 0 } who ? who : host.User;

    public string? ReasonOf(ParseResult line) => line.GetValue(_reason);

    /// <summary>What is decided about: ids of claims or of incidents.</summary>
    public static Argument<string[]> Ids(string description) => new("ID") { Arity = ArgumentArity.OneOrMore, Description = description };
}
