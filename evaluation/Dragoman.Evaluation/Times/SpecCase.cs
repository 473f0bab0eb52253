using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dragoman.Evaluation.Times;

/// <summary>One expression that the specification of Microsoft's recognizers expects in an input.</summary>
/// <param name="Kind">"date", "daterange", "duration" and so on.</param>
/// <param name="Start">Where it begins in the input.</param>
/// <param name="Values">Any of them will do: readings of the past and of the future.</param>
internal sealed partial record SpecCase(string Input, DateOnly Today, string Kind, string Text, int Start, ImmutableArray<SpecValue> Values)
{
    public static IEnumerable<SpecCase> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var test in json.RootElement.EnumerateArray().ToList())
            foreach (var result in test.GetProperty("Results").EnumerateArray())
                if (Of(test, result) is { } read)
                    yield return read;
    }

    /// <summary>
    /// Whether reporters write so. Not: what people say to an assistant (meetings, reminders), short forms ("9a", "eod", "22april", "q1-2019"), ranges
    /// of hours, alternatives, days without a month ("on the 4th"), days that no calendar has, names of
    /// months, days and feasts without their capitals; and hours and minutes counted from the reader's clock, since reports have days.
    /// </summary>
    public bool IsOfNews => IsTime
        && !Assistant().IsMatch(Input) && !Small().IsMatch(Input[Start..(Start + Text.Length)]) && !ShortForms().IsMatch(Text)
        && !Values.Any(value => value.Timex.StartsWith("XXXX-XX-", StringComparison.Ordinal) || value.Timex.Contains("WXX-", StringComparison.Ordinal) && Text.Any(char.IsDigit))
        && !Values.Any(value => value.Timex.EndsWith("02-30", StringComparison.Ordinal) || Kind is "date" && value.Value == "not resolved")
        && !Values.Any(value => value.Timex.EndsWith("T23:59:59", StringComparison.Ordinal))
        && !(Kind is "datetime" && Clock().IsMatch(Text))
        && !(Kind is "datetimerange" && Values.Any(value => value.Timex.StartsWith('(')));

    /// <summary>Whatever its manner of writing.</summary>
    public bool IsTime => Kind is "date" or "daterange" or "datetime" or "datetimerange" or "duration" or "set" or "time";

    private static SpecCase? Of(JsonElement test, JsonElement result)
    {
        var input = test.GetProperty(nameof(Input)).GetString()!;
        var text = result.GetProperty(nameof(Text)).GetString()!;
        if (!result.TryGetProperty("TypeName", out var type) || type.ValueKind is not JsonValueKind.String || !result.TryGetProperty("Resolution", out var resolution)
            || !test.TryGetProperty("Context", out var context) || !resolution.TryGetProperty("values", out var values))
            return null;
        var today = DateTime.Parse(context.GetProperty("ReferenceDateTime").GetString()!, CultureInfo.InvariantCulture);
        var start = input.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : new(input, DateOnly.FromDateTime(today), type.GetString()!.Split('.')[^1], text, start, [.. values.EnumerateArray().Select(SpecValue.Of)]);
    }

    [GeneratedRegex(@"cortana|schedul|meet|skype|book|remind|appointment|calendar", RegexOptions.IgnoreCase)]
    private static partial Regex Assistant();

    [GeneratedRegex(@"\b(minutes?|min|hours?|seconds?)\b|noonish|tonite|otd")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(january|february|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|thanksgiving|halloween|juneteenth)\b|\b(in|after) may\b|eve\b|independence day|earth day|freedom day")]
    private static partial Regex Small();

    [GeneratedRegex(@"\d[a-z](?!\w*(st|nd|rd|th)\b)(?<!\d(s|n|r|t))|[a-z]\d|\beo[dwmy]\b|\bsy\b|\bfy\b|[<>=~@#]|\bpm?\b|\bweek \d|\d/\d+/\d\d$|\bq\d|\d-q|\bcw\b|asap|\d\.\d+\.\d\d$|t minus|/\w{3}|^\d+/\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex ShortForms();
}

/// <param name="Timex">Microsoft's, which is TIMEX3's but for ranges: "(2014-11-18,2015-12-19,P396D)".</param>
internal readonly record struct SpecValue(string Timex, string? Value, string? Start, string? End)
{
    public static SpecValue Of(JsonElement value) => new(Text(value, "timex") ?? "", Text(value, "value"), Text(value, "start"), Text(value, "end"));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
