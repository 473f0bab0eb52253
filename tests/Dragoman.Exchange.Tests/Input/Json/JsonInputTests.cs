using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Input.Json;

public sealed class JsonInputTests
{
    internal const string ReliefWeb = """
        {"time":1,"href":"https://api.reliefweb.int/v1/reports","totalCount":2,"count":2,"data":[
          {"id":"3640001","score":1,"href":"https://api.reliefweb.int/v1/reports/3640001","fields":{
            "id":3640001,"title":"Flash Update No. 3","body":"**Markdown** of it","body-html":"<h3>Overview</h3>\n<p>Shelling displaced 200 families.</p>",
            "date":{"original":"2020-06-03T00:00:00+00:00","created":"2020-06-05T09:10:11+00:00"},
            "source":[{"name":"UN Office"},{"name":"Partner"}],"url":"https://reliefweb.example/node/3640001","url_alias":"https://reliefweb.example/report/flash-3",
            "country":[{"iso3":"lby","name":"Libya"},{"iso3":"tun"}],"primary_country":{"iso3":"lby"},"language":[{"code":"en","name":"English"}]}},
          {"id":"2","fields":{"title":"A map","date":{"created":"2020-06-05T09:10:11+00:00"}}}]}
        """;

    internal const string Story = """
        {"id":"abc","title":"Army leaves","publish_date":"2020-06-03","media_name":"coastwire.example","media_url":"https://coastwire.example","url":"https://coastwire.example/1","language":"en","text":"The army left."}
        """;

    internal const string OldStory = """
        {"stories_id":17,"title":"Army leaves","publish_date":"2020-06-03 10:00:00","media_name":"Coast Wire","media_id":4,"url":"https://coastwire.example/1","language":"en",
         "story_sentences":[{"sentence":"The army left."},{"sentence":"It came back."}]}
        """;

    [Fact]
    public void Reports_of_reliefweb_are_read()
    {
        var items = Given.Read("rw.json", ReliefWeb);
        var (report, origin) = (Given.Good(items[0]).Report, Given.Good(items[0]).Origin);
        Assert.Equal(
            ("Overview\n\nShelling displaced 200 families.", "Flash Update No. 3", "UN Office, Partner", new DateOnly(2020, 6, 3), "https://reliefweb.example/report/flash-3", "LBY", "en", "reliefweb:3640001"),
            (report.Text, report.Title, report.Outlet, report.Published, report.Url, report.Country, report.Language, report.Reference));
        Assert.Equal((OriginMethod.Collection, "rw.json#1", "https://reliefweb.example/report/flash-3"), (origin.Method, origin.Where, origin.Address));
        Assert.StartsWith("""{"id":"3640001","score":1""", Encoding.UTF8.GetString(origin.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal("a report without 'body'", Given.Bad(items[1]).What);
    }

    [Theory]
    [InlineData("""{"data":[{"id":"2","fields":{"body":"The army \ud83d left\n","ti\udc00":1}}]}""")]
    [InlineData("""[{"id":"2","media_name":"a","media_url":"m","publish_date":"2020-06-03","x\ud83d":1,"url":"u","text":"The army \ud83d left\n"}]""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","\ud83d":1,"content_text":"The army \ud83d left\n"}]}""")]
    public void Half_of_a_surrogate_pair_is_replaced(string json) => Assert.Equal("The army \uFFFD left", Given.Report("a.json", json).Text.Trim());

    [Fact]
    public void Bytes_that_are_no_utf_8_are_refused_with_their_place() =>
        Assert.Equal("not valid UTF-8 at byte 10", Given.WhatIsWrong("a.json", [.. "{\"text\":\"a"u8, 0xFF, .. "\"}"u8]));

    [Fact]
    public void Bytes_that_are_no_utf_8_are_refused_where_the_format_has_to_be_told_first_too() =>
        Assert.StartsWith("not valid UTF-8", Given.WhatIsWrong("stdin", [.. "{\"version\":\"https://j"u8, 0xFF, .. "onfeed.org/version/1\",\"items\":[]}"u8]), StringComparison.Ordinal);

    [Theory]
    [InlineData("rw.json")]
    [InlineData("stdin")]
    public void An_answer_on_one_line_is_no_line_of_a_report(string name) =>
        Assert.Equal(2, Given.Read(name, ReliefWeb.ReplaceLineEndings("")).Count);

    [Theory]
    [InlineData(Story, "The army left.", "coastwire.example", "mediacloud:abc")]
    [InlineData(OldStory, "The army left. It came back.", "Coast Wire", "mediacloud:17")]
    [InlineData("[" + OldStory + "]", "The army left. It came back.", "Coast Wire", "mediacloud:17")]
    [InlineData("""{"story":""" + OldStory + "}", "The army left. It came back.", "Coast Wire", "mediacloud:17")]
    [InlineData("""{"stories":[""" + OldStory + "]}", "The army left. It came back.", "Coast Wire", "mediacloud:17")]
    public void Stories_of_media_cloud_are_read(string json, string text, string outlet, string reference)
    {
        var report = Given.Report("mc.json", json);
        Assert.Equal((text, outlet, reference, new DateOnly(2020, 6, 3), "https://coastwire.example/1"), (report.Text, report.Outlet, report.Reference, report.Published, report.Url));
    }

    [Fact]
    public void Lines_may_be_stories_and_reports_of_reliefweb_too()
    {
        var items = Given.Read("a.jsonl", Story.Trim() + "\n" + """{"id":"1","fields":{"title":"T","body":"Shelling went on."}}""" + "\n" + """{"text":"c"}""");
        Assert.Equal(["The army left.", "Shelling went on.", "c"], items.Select(item => Given.Good(item).Report.Text));
    }

    [Fact]
    public void A_story_without_text_says_where_to_read_it() => Assert.Equal(
        "a story without 'text'", Given.WhatIsWrong("a.jsonl", """{"publish_date":"2020-06-03","media_name":"M","url":"https://coastwire.example/1"}"""));

    [Fact]
    public void A_list_of_reports_is_read_and_a_bad_one_does_not_stop_the_others()
    {
        var items = Given.Read("a.json", """[{"text":"a"},{"text":"b\ud800"},{"text":5},{"text":"d"}]""");
        Assert.Equal(["a", "d"], new[] { items[0], items[3] }.Select(item => Given.Good(item).Report.Text));
        Assert.Equal(("a.json#3", "'text' is no string"), (Given.Bad(items[2]).Where, Given.Bad(items[2]).What));
        Assert.StartsWith("'text' has half", Given.Bad(items[1]).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[2]}""")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    public void Json_without_reports_is_an_error(string json) => Assert.Equal("JSON without reports", Given.WhatIsWrong("a.json", "\n" + json.Replace(",", ",\n", StringComparison.Ordinal).Replace("[]", "[\n]", StringComparison.Ordinal)));

    [Fact]
    public void Nesting_without_end_is_refused_in_words() =>
        Assert.Equal("JSON nested deeper than 64", Given.WhatIsWrong("a.json", new string('[', 1_000_000)));

    [Fact]
    public void Broken_json_says_where() => Assert.Equal(("a.json:2:1", "not valid JSON"), (Given.Bad(Given.Read("a.json", "[{\"text\":\"a\"},\n")[0]).Where, "not valid JSON"));
}
