using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dragoman.Workbench.Tests;

/// <summary>The page of the web that a publication can be.</summary>
public sealed partial class PublicPageTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task No_file_of_it_tells_the_finer_place()
    {
        var id = await bench.Reviewed("shelling");
        var (release, files) = await Publish("Units", new { Incidents = new[] { id }, Formats = new[] { "page", "acled-csv", "ucdp-csv", "hxl-csv", "polecat-csv", "geojson" } });
        var exact = (await bench.Get($"incidents/{id}"))["place"]!;
        var degrees = ((double)exact["lat"]!).ToString(CultureInfo.InvariantCulture);
        foreach (var (name, bytes) in files.Where(file => !file.Name.StartsWith("assets/", StringComparison.Ordinal)).SelectMany(Unpacked))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("Abu Salim", StringComparison.OrdinalIgnoreCase) || text.Contains(degrees, StringComparison.Ordinal), $"{name} tells it");
        }
        var index = Text(files, "index.html");
        Assert.Contains("Tripoli, Libya", index, StringComparison.Ordinal);
        Assert.Contains((string)release["id"]!, index, StringComparison.Ordinal);
        Assert.Contains("no finer than first-level", index, StringComparison.Ordinal);
        Assert.All(["downloads/acled.csv", "downloads/incidents.geojson", "downloads/package.zip", "data/incidents.js", "data/details-1.js"], name => Assert.Contains(files, file => file.Name == name));
    }

    [Fact]
    public async Task It_asks_nobody_for_anything_and_runs_only_what_lies_beside_it()
    {
        var index = Text((await Publish("Alone", new { Incidents = new[] { await bench.Reviewed("shelling") } })).Files, "index.html");
        Assert.Contains("default-src 'none'", index, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", index, StringComparison.Ordinal);
        Assert.All(Loads().Matches(index), load => Assert.DoesNotContain("//", load.Groups["address"].Value, StringComparison.Ordinal));
        Assert.DoesNotMatch(Inline(), index);
    }

    [Fact]
    public async Task The_same_records_and_rules_are_the_same_bytes()
    {
        var asked = new { Incidents = new[] { await bench.Reviewed("shelling") }, Contact = "desk@example.org", DataVersion = "2026.1" };
        var (first, files) = await Publish("Twice", asked);
        await bench.Post($"publications/{(string)first["id"]!}/withdraw", new { Reason = "to do it again" });
        var (second, again) = await Publish("Twice", asked);
        Assert.Equal((string)first["id"]!, (string)second["id"]!);
        Assert.Equal(first["files"]!.ToJsonString(), second["files"]!.ToJsonString());
        Assert.All(files.Zip(again), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
        Assert.Contains("desk@example.org", Text(files, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_stays_text_and_may_not_tell_what_the_rules_leave_out()
    {
        var id = await bench.Reviewed("shelling");
        var index = Text((await Publish("<script>alert(1)</script>", new { Incidents = new[] { id }, Contact = "\"><img src=x onerror=alert(1)>" })).Files, "index.html");
        Assert.DoesNotContain("<script>alert", index, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", index, StringComparison.Ordinal);
        var problem = await bench.Post("publications", new { Incidents = new[] { id }, Name = "Shells on Abu Salim", Licence = "CC0-1.0", Formats = new[] { "page" } }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Abu Salim", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal("name", (string)problem["where"]!);
        await bench.Post("publications", new { Incidents = new[] { id }, Name = "Lines\u0007", Licence = "CC0-1.0", Formats = new[] { "page" } }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_asked_for_is_told_but_for_what_would_tell_more()
    {
        await bench.Reviewed("shelling");
        var index = Text((await Publish("Asked", new { Filter = new { Words = "Salim", Place = "32.8357,13.1741,3", From = "2020-06-01" } })).Files, "index.html");
        Assert.Contains("from 2020-06-01 on", index, StringComparison.Ordinal);
        Assert.DoesNotContain("Salim", index, StringComparison.Ordinal);
        Assert.DoesNotContain("32.8357", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_how_many_were_held_back_and_why_but_not_which()
    {
        await bench.Reviewed("shelling");
        var (release, files) = await Publish("All", new { });
        var index = Text(files, "index.html");
        Assert.Matches(@"<li>\d+: a claim of it has not been reviewed</li>", index);
        var leaving = (int)release["incidents"]!;
        Assert.Equal(leaving, Regex.Count(index, "<tr id=\"i-"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{leaving} incident"), index, StringComparison.Ordinal);
        Assert.DoesNotContain("c-", StripIds().Replace(Text(files, "data/incidents.js"), ""), StringComparison.Ordinal);
    }

    private async Task<(JsonNode Release, List<(string Name, byte[] Bytes)> Files)> Publish(string name, object asked)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(asked, Bench.Snake))!.AsObject();
        (body["name"], body["licence"]) = (name, "CC-BY-4.0");
        body["formats"] ??= new JsonArray("page");
        var release = await bench.Post("publications", body, HttpStatusCode.Created);
        var page = release["files"]!.AsArray().First(file => (string)file!["name"]! == "page.zip")!;
        var bytes = await bench.Client.GetByteArrayAsync((string)page["href"]!, Bench.Stop);
        return (release, [.. Unpacked(("page.zip", bytes), "")]);
    }

    private static string Text(List<(string Name, byte[] Bytes)> files, string name) => Encoding.UTF8.GetString(files.First(file => file.Name == name).Bytes);

    private static IEnumerable<(string Name, byte[] Bytes)> Unpacked((string Name, byte[] Bytes) file) => file.Name.EndsWith(".zip", StringComparison.Ordinal) ? Unpacked(file, file.Name + "/") : [file];

    private static List<(string Name, byte[] Bytes)> Unpacked((string Name, byte[] Bytes) file, string before)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes), ZipArchiveMode.Read);
        var files = new List<(string, byte[])>();
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            files.Add((before + entry.FullName, bytes.ToArray()));
        }
        return files;
    }

    [GeneratedRegex("<(?:script|link|img|iframe)[^>]*(?:src|href)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Loads();

    [GeneratedRegex("<script(?![^>]* src=)|<style| style=| on[a-z]+=")]
    private static partial Regex Inline();

    [GeneratedRegex("i-[0-9a-f]{16}")]
    private static partial Regex StripIds();
}
