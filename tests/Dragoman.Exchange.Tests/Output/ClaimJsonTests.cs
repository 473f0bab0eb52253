using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Output;

namespace Dragoman.Exchange.Tests.Output;

public sealed class ClaimJsonTests
{
    [Fact]
    public void A_full_claim_is_exactly_the_contract() => Assert.Equal(
        """
        {"schema":1,"id":"c-0123456789abcdef","report":"r-d0c0ae6efb5f5c76","document":"anadolu.txt",
        "event":{"class":"shelling","plover":"ASSAULT","mode":"heavy-weapons","contexts":["military"],
        "acled":{"disorder_type":"Political violence","event_type":"Explosions/Remote violence","sub_event_type":"Shelling/artillery/missile attack"},
        "ucdp":{"type_of_violence":1}},
        "trigger":{"start":48,"end":55,"text":"shelled"},
        "evidence":{"start":0,"end":173,"text":"\uD83D\uDE80\uD83D\uDE80 On Wednesday \"Al-Wefaq forces\" (قوات الوفاق) shelled Haftar's men with rockets to regain\nthe airport 26 km north of Tripoli, a military source said: 48 bodies were found."},
        "actors":[{"id":"lby-gna","name":"Government of National Accord","country":"LBY","sector":"MIL","kind":1,"side":"lby-gna","start":17,"end":32,"text":"Al-Wefaq forces"}],
        "recipients":[{"id":"lby-lna","name":"Libyan National Army","country":"LBY","sector":"REB","kind":2,"side":"lby-lna","person":"Khalifa Haftar","start":56,"end":68,"text":"Haftar's men"}],
        "place":{"start":104,"end":126,"text":"26 km north of Tripoli","name":"Tripoli","gazetteer":"geonames:2210247","lat":32.8752,"lon":13.18746,"country":"LBY","admin1":"Tripoli","admin2":"Tripoli Centre",
        "precision":2,"radius_km":5,"relation":{"kind":"away","direction":"north","bearing":0,"distance_km":26,"of":"Tripoli","to":"Misrata"}},
        "time":{"start":6,"end":15,"text":"Wednesday","from":"2020-06-03","to":"2020-06-03","precision":1,"basis":"clause"},
        "status":"occurred",
        "attribution":[{"start":128,"end":145,"text":"a military source","kind":"military","actor":"lby-gna","party":true}],
        "quantities":[{"kind":"fatalities","low":48,"high":48,"of":"lby-lna","start":152,"end":161,"text":"48 bodies"},
        {"kind":"territory_share","low":12.5,"start":92,"end":103,"text":"the airport"}],
        "aim":{"start":82,"end":103,"text":"to regain\nthe airport"},"instruments":[{"start":74,"end":81,"text":"rockets"}],
        "because":{"trigger":"shell.v.1","construction":"light-verb"},"confidence":0.3}
        """.ReplaceLineEndings(""),
        Lines()[0]);

    [Fact]
    public void Absent_values_are_left_out_and_lists_are_empty() => Assert.Matches(
        """^{"schema":1,"id":"c-fedcba9876543210","report":"r-[0-9a-f]{16}","document":"anadolu.txt","event":{"class":"talks","plover":"CONSULT","contexts":\[\]},"trigger":{"start":\d+,"end":\d+,"text":"regain"},"evidence":{"start":\d+,"end":\d+,"text":"to regain"},"actors":\[\],"recipients":\[\],"status":"occurred","attribution":\[\],"quantities":\[\],"because":{"trigger":"regain.v.1","construction":"active"},"confidence":0}$""",
        Lines()[1]);

    [Fact]
    public void Offsets_are_code_points_and_the_text_is_the_slice()
    {
        var text = Claims.FullText.EnumerateRunes().ToArray();
        foreach (var line in Lines())
            foreach (var span in Spans(JsonDocument.Parse(line).RootElement))
                Assert.Equal(span.GetProperty("text").GetString(), string.Concat(text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void A_source_of_no_side_has_null_for_its_actor()
    {
        var claim = Claims.Minimal with { Attribution = [new Attribution(Claims.Minimal.Trigger, SourceKind.Anonymous, null, false)] };
        Assert.Contains(""","kind":"anonymous","actor":null,"party":false}]""", Written.By("jsonl", Claims.Reading with { Claims = [claim] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_is_one_line_whatever_separators_its_words_have()
    {
        var reading = new Reading(new Text.Report("a\u2028b\u2029c\u0085d\re\nf"), [Claims.Minimal with { Evidence = new(0, 11), Trigger = new(0, 1) }], []);
        var line = Written.By("jsonl", reading);
        Assert.Equal(line.Length - 1, line.IndexOfAny(['\n', '\r', '\u2028', '\u2029', '\u0085']));
        Assert.Equal("a\u2028b\u2029c\u0085d\re\nf", JsonDocument.Parse(line).RootElement.GetProperty("evidence").GetProperty("text").GetString());
    }

    [Fact]
    public void Closed_lists_are_spelled_as_the_contract_spells_them()
    {
        Assert.Equal("event-subject", ContractWords.Of(Construction.EventSubject));
        Assert.Equal("territory_share", ContractWords.Of(QuantityKind.TerritoryShare));
        Assert.Equal("unconfirmed", ContractWords.Of(Status.Unconfirmed));
        Assert.Equal("aid", ContractWords.Of(SourceKind.Aid));
        Assert.Equal("published", ContractWords.Of(TimeBasis.Published));
    }

    [Theory]
    [InlineData("jsonl"), InlineData("json"), InlineData("csv"), InlineData("geojson")]
    public void The_culture_of_the_thread_changes_nothing(string format)
    {
        var expected = Written.By(format, Claims.Reading);
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "\u2212" };
        foreign.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = "." };
        var actual = "";
        var thread = new Thread(() => actual = Written.By(format, Claims.Reading)) { CurrentCulture = foreign };
        thread.Start();
        thread.Join();
        Assert.Equal(expected, actual);
    }

    private static string[] Lines() => Written.By("jsonl", Claims.Reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<JsonElement> Spans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Spans),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Spans(property.Value)).Concat(element.TryGetProperty("start", out _) ? [element] : []),
        _ => [],
    };
}
