using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman review`: what a person says of claims after reading the report.</summary>
internal sealed class ReviewCommand(Host host, Messages messages) : DecidingCommand(host, messages)
{
    private static readonly string[] Verdicts = ["accepted", "rejected", "unreviewed"];

    private readonly Argument<string[]> _ids = DecisionOptions.Ids("Claims (c-...)");

    private readonly Option<string?> _verdict = new("--verdict")
    {
        HelpName = string.Join('|', Verdicts),
        Description = "accepted: the report says so; rejected: it says nothing of the kind, and the claim doesn't count; unreviewed: takes a verdict back",
    };

    private readonly Option<FileInfo?> _corrected = new("--corrected")
    {
        HelpName = "FILE",
        Description = "What the report really says: a line of JSON as dragoman show --format jsonl writes it, changed where it was wrong, with the same id",
    };

    public static string[] Examples => ["dragoman review c-3feabd2663b6f693 --verdict accepted --archive libya.dragoman", "dragoman review c-3feabd2663b6f693 --corrected claim.json --reason \"wounded, not killed\""];

    protected override Command Describe() => new("review", "Say whether claims are what the report says; newer readers don't change what people decided") { _ids, _verdict, _corrected };

    protected override ImmutableArray<string>? Decide(ParseResult line, Deciding work)
    {
        var (ids, verdict, file) = (line.GetRequiredValue(_ids), line.GetValue(_verdict), line.GetValue(_corrected));
        if (RefusalOf(ids, verdict, file) is { } refusal)
        {
            Messages.Fail(refusal);
            return null;
        }
        var claims = work.Subjects.Of(ids);
        var corrected = file is null ? null : Read(work, claims[0], file.FullName);
        foreach (var claim in claims)
            work.Archive.Review(claim, corrected is null ? Enum.Parse<Verdict>(verdict!, ignoreCase: true) : Verdict.Corrected, work.Who, corrected, work.Reason);
        return claims;
    }

    private static string? RefusalOf(string[] ids, string? verdict, FileInfo? file) => (verdict, file) switch
    {
        (null, null) => "say what: --verdict accepted, or --corrected FILE",
        (not null, not null) => "give --verdict or --corrected, not both: a correction is a verdict",
        (not null, _) when !Verdicts.Contains(verdict) => $"'{verdict}' is not a verdict: give one of {string.Join(", ", Verdicts)}",
        (_, not null) when ids.Length > 1 || ids[0].StartsWith("i-", StringComparison.Ordinal) => "a correction is of one claim: give its id (c-...) alone",
        _ => null,
    };

    private static Claim Read(Deciding work, string claim, string path)
    {
        var report = work.Archive.Report(work.Archive.Claim(claim)!.Report)!.Report;
        try
        {
            return new ClaimLine(report, work.Engine.Actor).Read(File.ReadAllText(path));
        }
        catch (ContractException error)
        {
            throw new ArchiveException($"{path}: {error.Message} (dragoman show {claim} --format jsonl shows what it should look like)", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"{path}: can't be read: {error.Message}", error);
        }
    }
}
