using System.Collections.Immutable;
using System.CommandLine;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman split`: claims leave the incident that they are in.</summary>
internal sealed class SplitCommand(Host host, Messages messages) : DecidingCommand(host, messages)
{
    private readonly Argument<string[]> _ids = DecisionOptions.Ids("Claims (c-...) that are about another happening than the rest of their incident; an incident (i-...) is parted claim by claim");

    private readonly Option<bool> _each = new("--each") { Description = "Each of them is about a happening of its own" };

    public static string[] Examples => ["dragoman split c-3feabd2663b6f693 c-91c07d5ae0f1b2c4 --reason \"the second strike\" --archive libya.dragoman"];

    protected override Command Describe() => new("split", "Say that claims are about another happening than the other claims of their incident") { _ids, _each };

    protected override ImmutableArray<string>? Decide(ParseResult line, Deciding work)
    {
        var ids = line.GetRequiredValue(_ids);
        var named = work.Subjects.Of(ids);
        var rest = named.Select(work.Incidents.OfClaim).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(id => work.Subjects.Of(id)).Except(named).ToImmutableArray();
        var isEach = line.GetValue(_each) || ids.Any(id => id.StartsWith("i-", StringComparison.Ordinal));
        ImmutableArray<ImmutableArray<string>> groups = [.. isEach ? named.Select(id => ImmutableArray.Create(id)) : [named], .. rest.IsEmpty ? [] : new[] { rest }];
        if (groups.Length < 2)
        {
            Messages.Fail("there is nothing left that these could be parted from: name fewer claims, or give --each");
            return null;
        }
        work.Archive.Split(groups, work.Who, work.Reason);
        return [.. named, .. rest];
    }
}
