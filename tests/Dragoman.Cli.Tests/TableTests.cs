namespace Dragoman.Cli.Tests;

public sealed class TableTests
{
    private const string Esc = "\u001b";

    [Fact]
    public void The_table_for_people()
    {
        var ran = Ran.WithInput("Rebels attacked.", "read", "--published", "2020-06-04", "--outlet", "Example", "--width", "100");
        Assert.Equal(
            """
            stdin · Example · 2020-06-04 · 2 claims
            EVENT        WHO            WHOM           WHERE        WHEN        STATUS    SOURCE     COUNT
            armed clash  Libya          -              Tripoli      2020-06-04  occurred  -          -
                                                                    published
            armed clash  Libya          -              -            2020-06-04  occurred  -          -
                                                                    published
              Rebels attacked.

            """.ReplaceLineEndings("\n"),
            ran.Output);
    }

    [Theory]
    [InlineData(80), InlineData(100), InlineData(160)]
    public void No_line_is_wider_than_asked_for(int width)
    {
        var text = string.Join(' ', Enumerable.Repeat("supercalifragilistic وفاق", 20));
        var ran = Ran.WithInput(text, "read", "--width", width.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(ran.Lines.Skip(1), line => Assert.InRange(line.Length, 1, width));
    }

    [Fact]
    public void Words_of_a_report_cannot_command_the_terminal()
    {
        var ran = Ran.InProcess(
            host => host with { Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"red{Esc}[31m \u202Eevil\u0007")), Screen = new Screen(100, HasColours: false) }, "read");
        Assert.Equal(-1, (ran.Output + ran.Error).IndexOfAny(['\u001b', '\u202E', '\u0007']));
    }

    [Fact]
    public void Colours_are_for_terminals_only()
    {
        Host With(Host host, Screen? screen) => host with { Input = new MemoryStream("one"u8.ToArray()), Screen = screen };
        Assert.Contains(Esc, Ran.InProcess(host => With(host, new Screen(100, HasColours: true)), "read").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Esc, Ran.InProcess(host => With(host, new Screen(100, HasColours: false)), "read").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Esc, Ran.InProcess(host => With(host, null), "read").Output, StringComparison.Ordinal);
    }
}
