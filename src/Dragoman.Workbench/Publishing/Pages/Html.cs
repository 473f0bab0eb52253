using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>Markup that is written piece by piece: what is appended as text stays text, whatever stands in it.</summary>
internal sealed class Html
{
    // Letters of all scripts as they are; what markup is made of, and marks that turn the direction of what follows, as references.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _written = new();

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Of our own writing.</summary>
    public Html Markup(string markup)
    {
        _written.Append(markup);
        return this;
    }

    public Html Line(string markup) => Markup(markup).Markup("\n");

    public Html Text(string text) => Markup(Encode(text));

    public Html Number(long number) => Markup(number.ToString("#,##0", CultureInfo.InvariantCulture));

    /// <summary>An element around a text.</summary>
    public Html Element(string name, string text) => Markup($"<{name}>").Text(text).Markup($"</{name.Split(' ')[0]}>");

    public Html Link(string address, string text) => Markup("<a href=\"").Text(address).Markup("\">").Text(text).Markup("</a>");

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_written.ToString());

    public override string ToString() => _written.ToString();
}
