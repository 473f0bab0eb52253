using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Archive.Decisions;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman merge`, `unlink`, `withdraw` and `restore`: one word about several claims.</summary>
internal sealed class DecideCommand(Host host, Messages messages, DecisionKind kind) : DecidingCommand(host, messages)
{
    private readonly Argument<string[]> _ids = DecisionOptions.Ids("Claims (c-...) or incidents (i-...), which stand for all of their claims");

    public static string[] MergeExamples => ["dragoman merge i-0f3c5a7e91b2d480 i-7d20c1ffab34e951 --reason \"one strike, two dates\" --archive libya.dragoman", "dragoman merge c-3feabd2663b6f693 c-91c07d5ae0f1b2c4"];

    public static string[] UnlinkExamples => ["dragoman unlink c-3feabd2663b6f693 c-91c07d5ae0f1b2c4 --archive libya.dragoman"];

    public static string[] WithdrawExamples => ["dragoman withdraw i-0f3c5a7e91b2d480 --reason \"a hoax\" --archive libya.dragoman"];

    public static string[] RestoreExamples => ["dragoman restore c-3feabd2663b6f693 --archive libya.dragoman"];

    protected override Command Describe() => kind switch
    {
        DecisionKind.Merged => new Command("merge", "Say that claims are about one happening; from now on they are in one incident") { _ids },
        DecisionKind.Unlinked => new Command("unlink", "Take back what was said of claims by merge and split; the reader's judgement holds again") { _ids },
        DecisionKind.Withdrawn => new Command("withdraw", "Take claims back: they don't count any more, and copies of what was published are told so by the next export") { _ids },
        DecisionKind.Restored => new Command("restore", "Let claims count again that were withdrawn") { _ids },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    protected override ImmutableArray<string>? Decide(ParseResult line, Deciding work)
    {
        var claims = work.Subjects.Of(line.GetRequiredValue(_ids));
        if (kind is DecisionKind.Merged or DecisionKind.Unlinked && claims.Length < 2)
        {
            Messages.Fail("that is one claim: give two or more, or incidents");
            return null;
        }
        work.Archive.Decide(kind, claims, work.Who, work.Reason);
        return claims;
    }
}
