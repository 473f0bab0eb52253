using System.Text;
using System.Xml.Linq;
using Dragoman.Exchange.Output;
using Dragoman.Exchange.Tests.Input;
using Dragoman.Text;
using Dragoman.Times.TimeMl;

namespace Dragoman.Exchange.Tests.Output;

public sealed class TimeMlTextTests
{
    private static readonly Report Report = new("Shells <fell> & 😀 burned\u0001 twice a week\r\nsince early June.\n") { Published = new(2020, 6, 4), Title = "A & B", Reference = "a.txt" };

    private static readonly Timex[] Times =
    [
        new(0, 0, 0, Span("twice a week"), TimexType.Set, "P1W", null, null, "2X"),
        new(0, 0, 0, Span("early June"), TimexType.Date, "2020-06", "START"),
    ];

    [Fact]
    public void Each_time_is_an_element_with_its_attributes()
    {
        var root = XDocument.Parse(TimeMlText.Of(Report, Times)).Root!;
        Assert.Equal(("a.txt", "A & B", "2020-06-04"), (root.Element("DOCID")!.Value, root.Element("TITLE")!.Value, root.Element("DCT")!.Element("TIMEX3")!.Attribute("value")!.Value));
        Assert.Equal(
            ["""<TIMEX3 tid="t1" type="SET" value="P1W" freq="2X">twice a week</TIMEX3>""", """<TIMEX3 tid="t2" type="DATE" value="2020-06" mod="START">early June</TIMEX3>"""],
            root.Element("TEXT")!.Elements().Select(time => time.ToString()));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var report = Given.Report("a.tml", TimeMlText.Of(Report, Times));
        // XML has no place for a control, and reads one end of line for all.
        Assert.Equal((Report.Text.Replace('\u0001', '\uFFFD').ReplaceLineEndings("\n"), "A & B", Report.Published), (report.Text.ReplaceLineEndings("\n"), report.Title, report.Published));
    }

    [Fact]
    public void Lines_of_JSON_count_code_points()
    {
        var line = Encoding.UTF8.GetString(TimexJson.Lines(Report, Times).Span).Split('\n')[0];
        Assert.Equal($$"""{"report":"{{Report.Id}}","start":26,"end":38,"text":"twice a week","type":"SET","value":"P1W","freq":"2X"}""", line);
    }

    private static TextSpan Span(string words) => Report.Text.IndexOf(words, StringComparison.Ordinal) is var at ? new(at, at + words.Length) : default;
}
