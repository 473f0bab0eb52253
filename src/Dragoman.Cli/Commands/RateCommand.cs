using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Commands.Deciding;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Ratings;
using Dragoman.Incidents;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman rate`: people say how far a source is to be trusted, whose it is, and how credible a claim is.</summary>
internal sealed class RateCommand(Host host, Messages messages)
{
    private static readonly string[] Letters = Enum.GetNames<Reliability>();
    private static readonly string[] Digits = ["1", "2", "3", "4", "5", "6"];

    private readonly Argument<string[]> _what = new("WHAT")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Outlets as reports call them, actors by their ids (lby-lna), claims by theirs (c-...); nothing lists what is rated and what isn't",
    };

    private readonly Option<string?> _reliability = WordOf("--reliability", "reliability", Letters, "How far a source is to be trusted: A completely, B usually, C fairly, D not usually, E not, F cannot be judged");
    private readonly Option<string?> _credibility = WordOf("--credibility", "credibility", Digits, "Of a claim: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged");
    private readonly Option<string?> _side = new("--side") { HelpName = "ACTOR|ISO3|none", Description = "The side that an outlet speaks for: what it says of its fights is a party's word" };
    private readonly Option<bool> _back = new("--take-back") { Description = "Take ratings back: they are unrated again, which isn't F or 6" };
    private readonly Option<string?> _from = new("--from") { HelpName = "FILE", Description = "A table of ratings (.csv, .tsv, .xlsx, .parquet) with the columns kind (outlet, actor, claim), name, reliability, credibility, side, reason" };
    private readonly DecisionOptions _decision = new(host);
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public static string[] Examples =>
    [
        "dragoman rate \"Maghreb Wire\" --reliability B --reason \"checked against hospital lists in May\" --archive libya.dragoman",
        "dragoman rate \"Front Line Media\" --reliability D --side lby-lna",
        "dragoman rate c-3feabd2663b6f693 --credibility 2",
        "dragoman rate --from ratings.csv",
        "dragoman rate",
    ];

    public Command ToCommand()
    {
        var command = new Command(
            "rate", "Rate sources and claims by the Admiralty code (NATO STANAG 2511), or list the ratings. Nothing is rated by itself; every rating is in the archive's log with who gave it, when and why")
        { _what, _reliability, _credibility, _side, _back, _from };
        _decision.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var what = line.GetValue(_what) ?? [];
        if (RefusalOf(line, what) is { } refusal)
        {
            messages.Fail(refusal);
            return ExitCode.Usage;
        }
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            if (line.GetValue(_from) is { } path)
                return Rate(archive, Read(path, _decision.ReasonOf(line)), line);
            if (!Says(line))
                return List(archive, what, line);
            var engine = host.OpenEngine();
            return Rate(archive, (engine, [.. what.Select(word => new RatingRow(RatingOf(word, line, engine), _decision.ReasonOf(line)))], []), line);
        }
    }

    private bool Says(ParseResult line) => line.GetValue(_back) || line.GetValue(_reliability) is not null || line.GetValue(_credibility) is not null || line.GetValue(_side) is not null;

    private string? RefusalOf(ParseResult line, string[] what) => (what, Says(line), line.GetValue(_from)) switch
    {
        ([_, ..], _, not null) or (_, true, not null) => "--from rates what its file names: give either that, or sources with --reliability, --credibility or --side",
        ([], true, _) => "say what is rated: name outlets, actors or claims; see: dragoman rate --help",
        (_, true, _) when line.GetValue(_back) && (line.GetValue(_reliability) ?? line.GetValue(_credibility) ?? line.GetValue(_side)) is not null => "--take-back takes all of a rating back: give it alone",
        (_, false, null) when _decision.ReasonOf(line) is not null => "--reason goes with a rating: give --reliability, --credibility, --side or --take-back",
        _ => null,
    };

    private SourceRating RatingOf(string word, ParseResult line, Engine engine) => new(
        KindOf(word, engine), word.Trim(), line.GetValue(_reliability) is { } letter ? Enum.Parse<Reliability>(letter) : null,
        line.GetValue(_credibility) is { } digit ? (Credibility)(digit[0] - '0') : null, line.GetValue(_side));

    private static RatedKind KindOf(string word, Engine engine) =>
        new SourceRating(RatedKind.Claim, word).Refusal is null ? RatedKind.Claim : engine.Actor(word) is not null ? RatedKind.Actor : RatedKind.Outlet;

    private (Engine Engine, ImmutableArray<RatingRow> Rows, ImmutableArray<InputError> Errors) Read(string path, string? reason)
    {
        var (rows, errors) = RatingTable.ReadAll(path);
        return (host.OpenEngine(), [.. rows.Select(row => row with { Reason = row.Reason ?? reason })], errors);
    }

    private int Rate(ReportArchive archive, (Engine Engine, ImmutableArray<RatingRow> Rows, ImmutableArray<InputError> Errors) given, ParseResult line)
    {
        var run = new RatingRun(archive, new RatingCheck(given.Engine.Actor, given.Engine.Countries), messages, _decision.WhoOf(line));
        foreach (var error in given.Errors)
            run.Fail(error);
        foreach (var row in given.Rows)
            if (line.GetValue(_back))
                run.TakeBack(row);
            else
                run.Give(row);
        RatingList.Write(line.InvocationConfiguration.Output, archive.Ratings(), given.Engine, _format.IsLines(line), run.Done);
        messages.Note(run.ToString());
        return run.ExitCode;
    }

    private int List(ReportArchive archive, string[] what, ParseResult line)
    {
        RatingList.Write(line.InvocationConfiguration.Output, archive.Ratings(), host.OpenEngine(), _format.IsLines(line), what is [] ? null : [.. what]);
        return ExitCode.Well;
    }

    private static Option<string?> WordOf(string name, string what, string[] words, string description) => new(name)
    {
        HelpName = $"{words[0]}-{words[^1]}",
        Description = description,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value.ToUpperInvariant();
            if (!words.Contains(word))
                result.AddError($"'{result.Tokens[0].Value}' is not a {what}: give one of {string.Join(", ", words)}");
            return word;
        },
    };
}
