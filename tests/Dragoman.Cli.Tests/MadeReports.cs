using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dragoman.Cli.Tests;

/// <summary>
/// Reports as a month of a war brings them, written by a seeded machine: battles that several outlets tell of, with other numbers and other words, copies of
/// an agency, corrected pages under one address, and texts that two outlets have word for word.
/// </summary>
internal static class MadeReports
{
    private static readonly string[] Towns = ["Tripoli", "Tarhuna", "Sirte", "Misrata", "Benghazi", "Sabha", "Gharyan", "Zuwara", "Ajdabiya", "Derna", "Bani Walid", "Zliten", "Mizda", "Nalut", "Ghat"];
    private static readonly string[] Outlets = ["Gulf Wire", "Coast Radio", "The Southern Post", "Sahel Monitor", "Desert Daily", "Harbour News"];
    private static readonly string[] Sides = ["Government forces", "LNA troops", "GNA fighters", "Gunmen", "Turkish drones", "Rebels", "Islamic State militants"];
    private static readonly string[] Acts = ["shelled {0}", "attacked a checkpoint near {0}", "bombed a market in {0}", "took control of {0}", "withdrew from {0}", "clashed with rival fighters in {0}", "stormed a prison in {0}"];
    private static readonly string[] Tails = ["killing {0} people", "wounding {0} civilians", "leaving {0} soldiers dead", "killing at least {0} fighters, according to a medical source", "and seized {0} vehicles"];
    private static readonly string[] Asides = ["Residents spoke of smoke over the eastern districts.", "There was no comment from the other side.", "Telephone lines were down for most of the day.", "The road to the coast stayed closed.", "The claim could not be verified independently."];

    /// <summary>Lines of JSON, each a report; always the same ones.</summary>
    public static ImmutableLines Lines(int count)
    {
        var (random, lines) = (new Random(1), new List<string>());
        while (lines.Count < count)
            lines.AddRange(Told(random, lines.Count));
        return new([.. lines.Take(count)]);
    }

    /// <summary>One happening in the words of one to four outlets.</summary>
    private static IEnumerable<string> Told(Random random, int number)
    {
        var (day, town, side, act, tail, toll) = (random.Next(30), Pick(random, Towns), Pick(random, Sides), Pick(random, Acts), Pick(random, Tails), random.Next(2, 60));
        var first = Text(random, day, town, side, act, tail, toll, number);
        yield return Line(number, first, Pick(random, Outlets), day, null);
        for (var voice = random.Next(4); voice > 0; voice--)
            yield return random.Next(5) switch
            {
                0 => Line(number, first, Pick(random, Outlets), day + random.Next(2), null),
                1 => Line(number, first + "\n\nIt was the second such report this week.", Pick(random, Outlets), day, null),
                2 => Line(number, Text(random, day, town, side, act, tail, toll + 1, number), "Gulf Wire", day + 1, $"https://news.example.org/{number}"),
                _ => Line(number, Text(random, day, town, Pick(random, Sides), act, Pick(random, Tails), toll + random.Next(-1, 9), number), Pick(random, Outlets), day + random.Next(2), $"https://news.example.org/{number}"),
            };
    }

    private static string Text(Random random, int day, string town, string side, string act, string tail, int toll, int number) => new StringBuilder()
        .Append(town).Append(" (").Append(Pick(random, Outlets)).Append(") - ").Append(side).Append(' ').AppendFormat(CultureInfo.InvariantCulture, act, town)
        .Append(" on ").Append(Day(day).ToString("dddd", CultureInfo.InvariantCulture)).Append(", ").AppendFormat(CultureInfo.InvariantCulture, tail, toll).Append(", a spokesman said.\n\n")
        .Append(Pick(random, Asides)).Append(' ').Append(Pick(random, Sides)).Append(' ').AppendFormat(CultureInfo.InvariantCulture, Pick(random, Acts), Pick(random, Towns)).Append(" a day earlier. ")
        .Append(Pick(random, Asides)).Append(" A local council counted ").Append(number).Append(" damaged houses since the fighting began.").ToString();

    private static string Line(int number, string text, string outlet, int day, string? url) => JsonSerializer.Serialize(new Dictionary<string, string?>
    {
        ["id"] = $"m{number}",
        ["text"] = text,
        ["outlet"] = outlet,
        ["published"] = Day(day + 1).ToString("O", CultureInfo.InvariantCulture),
        ["url"] = url,
        ["country"] = "LBY",
    }.Where(field => field.Value is not null).ToDictionary());

    private static DateOnly Day(int day) => new DateOnly(2020, 5, 1).AddDays(day);

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}

/// <summary>Lines of a file, in their order or in another.</summary>
internal sealed record ImmutableLines(string[] All)
{
    public string InOrder => string.Join('\n', All) + "\n";

    public string Shuffled(int seed)
    {
        var shuffled = (string[])All.Clone();
        new Random(seed).Shuffle(shuffled);
        return string.Join('\n', shuffled) + "\n";
    }
}
