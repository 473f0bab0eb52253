using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Exchange.Packages;
using Dragoman.Workbench.Publishing;
using Dragoman.Workbench.Publishing.Pages;

namespace Dragoman.Workbench.Tests;

/// <summary>A page of a hundred thousand incidents is opened as one of a hundred: what is loaded at once stays small, the rest comes when it is asked for.</summary>
public sealed class LargePageTests
{
    private const int Many = 100_000;

    private static readonly Rules Rules = new(PlaceRule.Admin1, 0.5, PeopleRule.Office, TextRule.Quote, true);

    [Fact]
    public void Files_stay_small()
    {
        var files = PageFiles.Of(new Cover("p-0123456789abcdef", "Many", License.Find("CC0-1.0")!, Rules, "all incidents of the archive", null, null, "dragoman 0.0.0", [], []), Rows(), []);
        Assert.InRange(files.First(file => file.Name == "index.html").Bytes.Length, 100_000, 700_000);
        Assert.InRange(files.First(file => file.Name == "data/incidents.js").Bytes.Length, 1_000_000, 12_000_000);
        Assert.Equal(Many / 500, files.Count(file => file.Name.StartsWith("data/details-", StringComparison.Ordinal)));
        Assert.Equal(Many / 500 - 1, files.Count(file => file.Name.StartsWith("rows/", StringComparison.Ordinal)));
        Assert.All(files.Where(file => file.Name.StartsWith("data/details-", StringComparison.Ordinal)), file => Assert.InRange(file.Bytes.Length, 1, 700_000));
        if (Environment.GetEnvironmentVariable("DRAGOMAN_LARGE_PAGE") is { Length: > 0 } folder)
            foreach (var (name, bytes) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllBytes(Path.Combine(folder, name), bytes);
            }
    }

    private static ImmutableArray<PageRow> Rows()
    {
        string[] classes = ["shelling", "armed-clash", "air-strike", "protest", "arrest", "abduction", "ied-attack", "displacement"];
        var places = Enumerable.Range(0, 400).Select(i => new PagePlace($"Province {i}", $"Province {i}", $"Country {i / 20}", -30 + i * 7 % 70, -10 + i * 11 % 90, 40 + i % 90, 3)).ToArray();
        return
        [
            .. Enumerable.Range(0, Many).Select(i =>
            {
                var (day, deaths) = (new DateOnly(2015, 1, 1).AddDays(i / 28), new PageCount("fatalities", null, i % 7, i % 7 + 1, i % 7 + 3, i % 7));
                return new PageRow(
                    $"i-{i.ToString("x16", CultureInfo.InvariantCulture)}", classes[i * 5 % classes.Length], "ASSAULT", "occurred", day, day, "clause", places[i * 13 % places.Length], [$"Armed Group {i % 300}"],
                    [$"Forces of Country {i % 20}"], i % 3 == 0 ? deaths : null, [deaths], 1 + i % 3, [new PageReport("r-1", $"Wire {i % 40}", day, $"https://news.example/{i}", null)], ["a medic"], [], i % 11 == 0 ? ["fatalities: 3 or 5"] : []);
            }),
        ];
    }
}
