namespace Dragoman.Exchange.Tests.Input.TimeMl;

public sealed class TimeMlInputTests
{
    private const string Document = """
        <?xml version="1.0" ?>
        <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <DOCID>x-1</DOCID>
        <DCT><TIMEX3 tid="t0" type="DATE" value="2020-06-04T10:00" functionInDocument="CREATION_TIME">June 4</TIMEX3></DCT>
        <TITLE>Shells fall</TITLE>
        <TEXT>Shells <EVENT eid="e1">fell</EVENT> &amp; burned <TIMEX3 tid="t1" type="DATE" value="2020-06-03">on
        Wednesday</TIMEX3>.</TEXT>
        </TimeML>
        """;

    [Theory]
    [InlineData("a.tml")]
    [InlineData("a.xml")]
    [InlineData("stdin")]
    public void The_text_is_read_without_its_annotation(string name)
    {
        var report = Given.Report(name, Document);
        Assert.Equal(("Shells fell & burned on\nWednesday.", "Shells fall", new DateOnly(2020, 6, 4)), (report.Text.ReplaceLineEndings("\n"), report.Title, report.Published));
    }

    [Theory]
    [InlineData("2020-06-XX")]
    [InlineData("2020")]
    public void A_creation_time_that_is_no_day_leaves_the_day_open(string value) => Assert.Null(Given.Report("a.tml", Document.Replace("2020-06-04T10:00", value, StringComparison.Ordinal)).Published);

    [Theory]
    [InlineData("2020-02-31", "'2020-02-31' in DCT is no day of the calendar")]
    [InlineData("2020-13-01", "'2020-13-01' in DCT is no day of the calendar")]
    public void A_creation_time_that_no_calendar_has_is_refused(string value, string what) =>
        Assert.Equal(what, Given.WhatIsWrong("a.tml", Document.Replace("2020-06-04T10:00", value, StringComparison.Ordinal)));

    [Theory]
    [InlineData("<TimeML><DOCID>1</DOCID></TimeML>", "TimeML without a TEXT element")]
    [InlineData("<rss><channel/></rss>", "no TimeML: its root is 'rss'")]
    [InlineData("<TimeML><TEXT>Shells", "not valid XML at line 1")]
    [InlineData("<!DOCTYPE TimeML [<!ENTITY a \"b\">]><TimeML><TEXT>&a;</TEXT></TimeML>", "XML with a document type (DTD)")]
    public void What_is_no_TimeML_says_why(string text, string what) => Assert.StartsWith(what, Given.WhatIsWrong("a.tml", text), StringComparison.Ordinal);
}
