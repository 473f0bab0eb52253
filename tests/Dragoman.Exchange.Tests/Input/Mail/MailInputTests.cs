using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Input.Mail;

public sealed class MailInputTests
{
    private const string Head = """
        From: "Coast Wire" <desk@coastwire.example>
        To: list@coastwire.example
        Subject: =?utf-8?q?Sana=C4=81_update?=
        Date: Wed, 03 Jun 2020 23:30:00 +0200
        Message-ID: <1@coastwire.example>
        MIME-Version: 1.0

        """;

    internal const string Alternative = Head + """
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=windows-1252
        Content-Transfer-Encoding: quoted-printable

        The army left Qasr =96 again.

        --b
        Content-Type: text/html

        <p>Not this one.</p>
        --b--
        """;

    internal const string Attachments = Head + """
        Content-Type: multipart/mixed; boundary=m

        --m
        Content-Type: text/html; charset=utf-8

        <p>See what is <b>attached</b>.</p>
        --m
        Content-Type: application/octet-stream; name="sitrep.html"
        Content-Disposition: attachment; filename="sitrep.html"
        Content-Transfer-Encoding: base64

        PHA+UmViZWxzIHNoZWxsZWQgdGhlIHBvcnQuPC9wPg==
        --m
        Content-Type: image/png
        Content-Disposition: attachment; filename="map.png"

        xxx
        --m
        Content-Type: text/plain; charset=utf-8
        Content-Disposition: attachment; filename="empty.txt"

        --m
        Content-Type: message/rfc822

        Subject: Inner
        From: other@coastwire.example
        MIME-Version: 1.0
        Content-Type: text/plain

        Three were killed.
        --m--
        """;

    [Theory]
    [InlineData("a.eml")]
    [InlineData("stdin")]
    public void The_text_of_a_message_is_a_report(string name)
    {
        var (report, origin) = Given.One(name, Alternative) is var item ? (item.Report, item.Origin) : default;
        Assert.Equal(
            ("The army left Qasr – again.", "Sanaā update", "Coast Wire", new DateOnly(2020, 6, 3), "1@coastwire.example"),
            (report.Text, report.Title, report.Outlet, report.Published, report.Reference));
        Assert.Equal((OriginMethod.Mail, "message/rfc822", Alternative), (origin.Method, origin.MediaType, System.Text.Encoding.UTF8.GetString(origin.Bytes.Span)));
    }

    [Fact]
    public void Attachments_that_are_reports_are_read_too()
    {
        var items = Given.Read("a.eml", Attachments);
        Assert.Equal(
            ["See what is attached.", "Rebels shelled the port.", "empty report", "Three were killed."],
            items.Select(item => item is InputItem.Good good ? good.Report.Text : Given.Bad(item).What));
        Assert.Equal(("a.eml#1", "text/html"), (Given.Good(items[1]).Origin.Where, Given.Good(items[1]).Origin.MediaType));
        Assert.Equal(("Inner", "other@coastwire.example", null), (Given.Good(items[3]).Report.Title, Given.Good(items[3]).Report.Outlet, Given.Good(items[3]).Report.Published));
    }

    [Fact]
    public void Messages_within_messages_come_to_an_end()
    {
        var text = "MIME-Version: 1.0\n" + string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 20_000)) + "Content-Type: text/plain\n\nend";
        Assert.All(Given.Read("a.eml", text), item => Given.Bad(item));
    }

    [Fact]
    public void Parts_within_parts_come_to_an_end()
    {
        var text = "MIME-Version: 1.0\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "Content-Type: text/plain\n\nend";
        Assert.NotEmpty(Given.Read("a.eml", text));
    }

    [Fact]
    public void A_letter_that_somebody_typed_is_text() =>
        Assert.StartsWith("From:", Given.Report("letter", "From: the front\nDate: 3 June\n\nThe army left.").Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_message_is_an_error() => Assert.NotEmpty(Given.Bad(Assert.Single(Given.Read("a.eml", ""))).What);
}
