using System.Text;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>
/// Profiles of claims and reports as bytes, for whoever keeps many: they come back without the claim's line and the report's text. Only the program that
/// wrote them reads them.
/// </summary>
public static class ProfileBytes
{
    public static byte[] Of(ReportProfile report) => Written(writer =>
    {
        writer.Write(report.Id);
        writer.Put(report.Words.Words);
        writer.Put(report.Names.Words);
    });

    public static byte[] Of(ClaimProfile profile) => Written(writer =>
    {
        var claim = profile.Claim;
        writer.Write(claim.Id);
        writer.Write(claim.Event.Class);
        writer.Write(profile.Trigger);
        writer.Write(profile.Form);
        writer.Put(profile.Country);
        writer.Put(claim.Trigger);
        writer.Put(claim.Evidence);
        writer.Write((byte)claim.Status);
        writer.Put(profile.Days);
        writer.Put(claim.Time);
        writer.Put(claim.Place);
        writer.Put(claim.Actors);
        writer.Put(claim.Recipients);
        writer.Put(claim.Quantities);
        writer.Put(profile.Words.Words);
        writer.Put(profile.Names.Words);
        writer.Write(profile.Marks);
    });

    internal static ReportProfile ReadReport(byte[] bytes, CommonnessTable commonness)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return new ReportProfile(reader.ReadString(), new(reader.Words(), commonness.RarityOf), new(reader.Words(), _ => 1));
    }

    internal static ClaimProfile ReadClaim(byte[] bytes, ReportProfile report, KinshipTable kinships, CommonnessTable commonness)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        var (id, type, trigger, form, country) = (reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.TextOrNull());
        var (triggered, evidence, status, days) = (reader.Span(), reader.Span(), (Status)reader.ReadByte(), reader.DaysOrNull());
        var claim = new Claim
        {
            Id = id,
            Event = new EventType(type, "", null, [], null, null),
            Trigger = triggered,
            Evidence = evidence,
            Status = status,
            Time = reader.TimeOrNull(),
            Place = reader.PlaceOrNull(),
            Actors = reader.Parties(),
            Recipients = reader.Parties(),
            Quantities = reader.Quantities(),
            Because = new Reason(trigger, default),
        };
        return new ClaimProfile(claim, kinships[type], report, new(reader.Words(), commonness.RarityOf), new(reader.Words(), _ => 1), reader.ReadInt64(), trigger, form, days, country);
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            write(writer);
        return stream.ToArray();
    }
}
