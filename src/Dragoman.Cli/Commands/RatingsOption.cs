using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Dragoman.Exchange.Ratings;
using Dragoman.Incidents;

namespace Dragoman.Cli.Commands;

/// <summary>--ratings: how those who speak are rated.</summary>
internal sealed class RatingsOption(Messages messages)
{
    private readonly Option<string?> _ratings = new("--ratings")
    {
        HelpName = "FILE",
        Description = "A table with the columns kind (outlet, actor, claim), name, reliability (A-F), credibility (1-6), side, reason: how sources are rated, and which side an outlet speaks for",
    };

    public void AddTo(Command command) => command.Add(_ratings);

    public bool IsGiven(ParseResult line) => line.GetValue(_ratings) is not null;

    /// <summary>False where the file can't be read, or is wrong somewhere: what is left would be rated otherwise than meant. People have been told.</summary>
    public bool TryRead(ParseResult line, Engine engine, [NotNullWhen(true)] out Sources? sources)
    {
        sources = null;
        if (line.GetValue(_ratings) is not { } path)
        {
            sources = engine.SourcesOf([]);
            return true;
        }
        var (rows, errors) = RatingTable.ReadAll(path);
        foreach (var error in errors)
            messages.Fail(error);
        var checks = new RatingCheck(engine.Actor, engine.Countries);
        foreach (var (row, refusal) in rows.Select(row => (row, checks.RefusalOf(row.Rating))).Where(pair => pair.Item2 is not null))
            messages.Fail($"{path}: '{row.Rating.Name}' {refusal}");
        if (!errors.IsEmpty || rows.Any(row => checks.RefusalOf(row.Rating) is not null))
            return false;
        sources = engine.SourcesOf(rows.Select(row => checks.Settled(row.Rating)));
        return true;
    }
}
