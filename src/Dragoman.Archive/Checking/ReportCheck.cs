using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;
using Dragoman.Claims;
using Dragoman.Exchange.Contract;
using Dragoman.Exchange.Output;

namespace Dragoman.Archive.Checking;

/// <summary>Whether each report is the text that came in, and each claim rests on its words.</summary>
internal sealed class ReportCheck(Database database)
{
    private readonly ReportStore _reports = new(database);
    private readonly ClaimStore _claims = new(database);

    public IEnumerable<Fault> Run() => database.Query("SELECT key FROM reports ORDER BY key", row => row.GetInt64(0)).SelectMany(Check);

    private IEnumerable<Fault> Check(long key)
    {
        var id = database.One<string>("SELECT id FROM reports WHERE key = @key", ("key", key))!;
        var report = _reports.OfKey(key);
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Report.Text))) != report.Hash || report.Report.Id != id)
        {
            yield return new Fault(id, "the text isn't the one that came in: its hash is another");
            yield break;
        }
        if (_reports.SightingsOf(key) is [])
            yield return new Fault(id, "nothing says where it was met");
        if (database.One<long>(database.Dialect.CountIndexed, ("report", key)) == 0)
            yield return new Fault(id, "its words can't be searched");
        var lines = new ClaimLine(report.Report);
        foreach (var state in _claims.OfReport(id))
            foreach (var fault in Check(state, lines))
                yield return new Fault(state.Id, fault);
    }

    private IEnumerable<string> Check(ClaimState state, ClaimLine lines)
    {
        foreach (var line in new[] { state.Line, state.Corrected }.OfType<string>())
            if (Refusal(state, line, lines) is { } refusal)
                yield return refusal;
        if (Read(state.Current, lines) is { } claim && !AgreeWith(claim))
            yield return "the columns that it is found by aren't what it says (rebuild the claims)";
    }

    private static string? Refusal(ClaimState state, string line, ClaimLine lines)
    {
        try
        {
            var claim = lines.Read(line);
            return claim.Id == state.Id && lines.Write(claim) == line ? null : "the line isn't as it was written";
        }
        catch (ContractException error)
        {
            return error.Message;
        }
    }

    private static Claim? Read(string line, ClaimLine lines)
    {
        try
        {
            return lines.Read(line);
        }
        catch (ContractException)
        {
            return null;
        }
    }

    private bool AgreeWith(Claim claim)
    {
        var columns = database.Query(
            "SELECT key, class, plover, status, place, country, lat, lon, day_from, day_to FROM claims WHERE id = @id",
            row => (Key: row.GetInt64(0), Facts: new Facts(
                row.GetString(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.TextOrNull(5),
                row.IsDBNull(6) ? null : row.GetDouble(6), row.IsDBNull(7) ? null : row.GetDouble(7), row.DayOrNull(8), row.DayOrNull(9))),
            ("id", claim.Id))[0];
        var parties = database.Query("SELECT actor FROM claim_actors WHERE claim = @claim ORDER BY number", row => row.GetString(0), ("claim", columns.Key));
        return columns.Facts == Facts.Of(claim) && parties.SequenceEqual(claim.Actors.Concat(claim.Recipients).Select(party => party.Actor.Id));
    }

    private sealed record Facts(string Class, string Plover, string Status, string? Place, string? Country, double? Latitude, double? Longitude, DateOnly? From, DateOnly? To)
    {
        public static Facts Of(Claim claim) => new(
            claim.Event.Class, claim.Event.Plover, ContractWords.Of(claim.Status), claim.Place?.Name, claim.Place?.Country,
            claim.Place?.Latitude, claim.Place?.Longitude, claim.Time?.From, claim.Time?.To);
    }
}
