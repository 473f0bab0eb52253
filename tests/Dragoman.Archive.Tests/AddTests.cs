using System.Text;
using Dragoman.Archive.Reports;
using Dragoman.Exchange.Contract;

namespace Dragoman.Archive.Tests;

public sealed class SqliteAddTests : AddTests<SqliteStore>;

public sealed class PostgresAddTests : AddTests<PostgresStore>;

public abstract class AddTests<TStore> : IDisposable where TStore : Store, new()
{
    private readonly TStore _store = new();
    private readonly ReportArchive _archive;

    protected AddTests() => _archive = _store.Create();

    [Fact]
    public void A_report_comes_back_with_its_claims_byte_for_byte()
    {
        var report = Made.Report(1);
        var added = Assert.IsType<Added.New>(_archive.Add(Made.Arrival(1), Made.Read(report), Made.Reader, "anna"));
        var kept = _archive.Report(report.Id)!;
        Assert.Equal((report.Id, 6, "v-" + report.Id[2..]), (kept.Report.Id, added.Claims, added.Voice));
        Assert.Equal(report, kept.Report);
        Assert.Equal((64, Made.Reader, Clock.Instance.GetUtcNow()), (kept.Hash.Length, kept.Reader, kept.Added));
        var lines = new ClaimLine(report);
        Assert.Equal(Made.Read(report).Claims.Select(lines.Write), _archive.ClaimsOf(report.Id).Select(claim => claim.Line));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Adding_twice_changes_nothing()
    {
        Add(1);
        var (standing, log) = (_archive.Standing(), _archive.Log());
        Assert.False(_archive.Has(Made.Arrival(2)));
        Assert.True(_archive.Has(Made.Arrival(1)));
        Assert.IsType<Added.Again>(Add(1));
        Assert.Equal(standing.Claims, _archive.Standing().Claims);
        Assert.Equal(log.Select(entry => entry.Hash), _archive.Log().Select(entry => entry.Hash));
        Assert.Single(_archive.SightingsOf(_archive.Report(Made.Report(1).Id)!));
    }

    [Fact]
    public void The_same_text_elsewhere_is_another_sighting_of_one_report()
    {
        Add(1);
        var elsewhere = Made.Arrival(1) with { Address = "https://example.org/copied", Retrieved = new DateTimeOffset(2020, 6, 5, 1, 2, 3, TimeSpan.Zero), Method = "feed" };
        Assert.IsType<Added.Elsewhere>(_archive.Sight(elsewhere));
        Assert.IsType<Added.Again>(_archive.Sight(elsewhere with { Retrieved = new DateTimeOffset(2021, 6, 5, 1, 2, 3, TimeSpan.Zero) }));
        var sightings = _archive.SightingsOf(_archive.Report(Made.Report(1).Id)!);
        Assert.Equal(["made", "feed"], sightings.Select(sighting => sighting.Method));
        Assert.Equal(new DateTimeOffset(2020, 6, 5, 1, 2, 3, TimeSpan.Zero), sightings[1].Retrieved);
        Assert.Single(_archive.Reports());
    }

    [Fact]
    public void Raw_bytes_are_kept_once()
    {
        var page = Encoding.UTF8.GetBytes("<p>two reports of one page</p>");
        foreach (var number in new[] { 1, 2 })
            _archive.Add(Made.Arrival(number) with { Raw = page, MediaType = "text/html" }, Made.Read(Made.Report(number)), Made.Reader, "anna");
        var raw = _archive.SightingsOf(_archive.Report(Made.Report(2).Id)!)[0].Raw!;
        Assert.Equal(page, _archive.Raw(raw));
        Assert.Equal(raw, _archive.SightingsOf(_archive.Report(Made.Report(1).Id)!)[0].Raw);
        Assert.Null(_archive.Raw(new string('0', 64)));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Bytes_that_are_the_text_are_not_kept_beside_it()
    {
        var report = Made.Report(1);
        _archive.Add(Made.Arrival(1) with { Raw = Encoding.UTF8.GetBytes(report.Text) }, Made.Read(report), Made.Reader, "anna");
        var kept = _archive.Report(report.Id)!;
        Assert.Null(_archive.SightingsOf(kept)[0].Raw);
        Assert.Equal(Encoding.UTF8.GetBytes(report.Text), _archive.Raw(kept.Hash));
    }

    [Fact]
    public void Another_text_at_an_address_is_a_newer_version_under_the_same_voice()
    {
        const string Address = "https://example.org/story";
        var first = Made.Saying("The Red Brigade shelled the Blue Guard in Sirte.", Address);
        var second = Made.Saying("Correction: nobody was in Sirte, and our correspondent regrets the error deeply.", Address);
        foreach (var report in new[] { first, second })
            _archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "anna");
        var kin = _archive.KinOf(_archive.Report(second.Id)!);
        Assert.Equal([(Address, first.Id), (Address, second.Id)], kin.Versions);
        Assert.Empty(kin.Copies);
        Assert.Equal(_archive.Report(first.Id)!.Voice, _archive.Report(second.Id)!.Voice);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void A_report_without_claims_is_there_too()
    {
        var silent = Made.Saying("Nothing happened.");
        Assert.Equal(0, Assert.IsType<Added.New>(_archive.Add(new Arrival(silent), Made.Read(silent), Made.Reader, "anna")).Claims);
        Assert.Equal(["said.txt"], _archive.Reports().Select(report => report.Reference));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Whatever_letters_a_report_has_it_keeps_them()
    {
        var report = Made.Saying("🚀 قوات الوفاق 'quoted' \"twice\" \\ % _ \u2028 é\u0301 The Red Brigade shelled the Blue Guard in Sirte 🚀.");
        _archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "o'hara; DROP TABLE log");
        Assert.Equal(report.Text, _archive.Report(report.Id)!.Report.Text);
        Assert.Single(_archive.ClaimsOf(report.Id));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void A_nul_is_refused_before_anything_is_written()
    {
        var report = Made.Saying("The Red Brigade\0 shelled.");
        Assert.Contains("U+0000", Assert.Throws<ArchiveException>(() => _archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "anna")).Message, StringComparison.Ordinal);
        Assert.Empty(_archive.Reports());
    }

    [Fact]
    public void A_report_that_fails_midway_leaves_nothing()
    {
        Add(1);
        var (report, reading) = (Made.Report(2), Made.Read(Made.Report(2)));
        var twice = reading with { Claims = [.. reading.Claims, reading.Claims[0]] };
        Assert.ThrowsAny<Exception>(() => _archive.Add(Made.Arrival(2), twice, Made.Reader, "anna"));
        Assert.Null(_archive.Report(report.Id));
        Assert.IsType<Added.New>(Add(2));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void What_was_added_is_there_for_whoever_opens_the_archive()
    {
        Add(1);
        using var other = _store.Open();
        Assert.Equal(_archive.Standing().Claims, other.Standing().Claims);
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private Added Add(int number) => _archive.Add(Made.Arrival(number), Made.Read(Made.Report(number)), Made.Reader, "anna");
}
