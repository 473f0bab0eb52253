using System.Text.RegularExpressions;

namespace Dragoman.Evaluation.Muc;

/// <summary>How well one phrase of a report does for another.</summary>
internal static partial class MucPhrases
{
    /// <summary>1 where both have the same words but for articles, numbers and nationalities, or the answer has the key's and more about the same head; .5 where they share the head, or one is part of the other's name.</summary>
    public static double Score(string answer, string key)
    {
        var (ones, others) = (Words(answer), Words(key));
        if (ones is [] || others is []) return Plain(answer) == Plain(key) ? 1 : 0;
        if (ones.SequenceEqual(others)) return 1;
        var (one, other) = (Head(ones), Head(others));
        if (one == other && others.All(ones.Contains)) return 1;
        return one == other || IsPart(ones, others) ? 0.5 : 0;
    }

    /// <summary>In lower case, without signs, articles and double spaces: what strict measures compare.</summary>
    public static string Plain(string phrase) => Spaces().Replace(Articles().Replace(Signs().Replace(phrase.ToLowerInvariant(), ""), " "), " ").Trim();

    private static string[] Words(string phrase) => [.. Plain(phrase).Split(' ').Where(word => word is not "" && !Unimportant().IsMatch(word))];

    /// <summary>The last word before the first preposition or clause.</summary>
    private static string Head(string[] words)
    {
        var end = Array.FindIndex(words, 1, word => Ending().IsMatch(word));
        return words[(end < 0 ? words.Length : end) - 1];
    }

    private static bool IsPart(string[] ones, string[] others) => ones.Length <= others.Length && ones.All(others.Contains) && !ones.All(word => Common().IsMatch(word));

    [GeneratedRegex(@"\b(a|an|the)\b")]
    private static partial Regex Articles();

    [GeneratedRegex(@"[^\w\s]|_")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|other|another|about|approximately|at|least|his|her|their|its|this|these|those|salvadoran|colombian|peruvian|guatemalan|honduran|chilean|bolivian|ecuadoran|argentine|nicaraguan|panamanian|spanish|us)$")]
    private static partial Regex Unimportant();

    [GeneratedRegex("^(of|in|on|at|from|for|with|by|to|who|which|that|where|near|under|belonging|located|wearing|known|called|named|between)$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(of|in|on|at|from|for|with|by|to|and|national|armed|members|member|group|de|la|el|los|las|del)$")]
    private static partial Regex Common();
}
