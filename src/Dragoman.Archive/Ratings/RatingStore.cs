using System.Data.Common;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Ratings;

/// <summary>Ratings as rows.</summary>
internal sealed class RatingStore(Database database)
{
    private const string Fields = "kind, name, reliability, credibility, side, at, who, reason";

    /// <summary>Outlets, then actors, then claims, by name.</summary>
    public List<GivenRating> All() => [.. database.Query($"SELECT {Fields} FROM ratings", Read).OrderBy(given => given.Rating.Kind).ThenBy(given => given.Rating.Name, StringComparer.Ordinal)];

    public GivenRating? Find(string subject) => database.Query($"SELECT {Fields} FROM ratings WHERE subject = @subject", Read, ("subject", subject)).FirstOrDefault();

    /// <summary>Makes the row what a decision made of it.</summary>
    /// <param name="given">Null where the rating was taken back.</param>
    public void Replace(string subject, GivenRating? given)
    {
        database.Execute("DELETE FROM ratings WHERE subject = @subject", ("subject", subject));
        if (given is { Rating: var rating })
            database.Execute(
                """
                INSERT INTO ratings (subject, kind, name, reliability, credibility, side, at, who, reason)
                VALUES (@subject, @kind, @name, @reliability, @credibility, @side, @at, @who, @reason)
                """,
                ("subject", subject), ("kind", rating.Kind.ToString().ToLowerInvariant()), ("name", rating.Name), ("reliability", rating.Reliability?.ToString()),
                ("credibility", rating.Credibility is { } credibility ? (long)credibility : null), ("side", rating.Side), ("at", LogHash.Text(given.At)), ("who", given.Who), ("reason", given.Reason));
    }

    public void ReplaceAll(IEnumerable<GivenRating> ratings)
    {
        database.Execute("DELETE FROM ratings");
        foreach (var given in ratings)
            Replace(given.Subject, given);
    }

    private static GivenRating Read(DbDataReader row) => new(
        new SourceRating(
            Enum.Parse<RatedKind>(row.GetString(0), ignoreCase: true), row.GetString(1), row.TextOrNull(2) is { } reliability ? Enum.Parse<Reliability>(reliability) : null,
            row.IsDBNull(3) ? null : (Credibility)row.GetInt64(3), row.TextOrNull(4)),
        LogHash.Time(row.GetString(5)), row.GetString(6), row.TextOrNull(7));
}
