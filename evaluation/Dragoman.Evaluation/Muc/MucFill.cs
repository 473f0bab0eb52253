using System.Collections.Immutable;

namespace Dragoman.Evaluation.Muc;

/// <summary>One fill of a slot, with its other spellings: "? CIVILIAN / POLITICAL FIGURE: "UNION MEMBERS" / "MEMBERS"".</summary>
/// <param name="Optional">Nothing would do as well.</param>
/// <param name="References">The fill of another slot that it is about; empty where there is none.</param>
public sealed record MucFill(bool Optional, ImmutableArray<string> Values, ImmutableArray<string> References)
{
    /// <param name="text">As it stands in a key, the name of the slot taken off.</param>
    /// <param name="isPlace">Places have colons of their own.</param>
    public static MucFill Read(string text, bool isPlace)
    {
        var rest = text.Trim();
        var optional = rest.StartsWith('?');
        if (optional) rest = rest[1..].Trim();
        var colon = isPlace ? -1 : Outside(rest, ':').FirstOrDefault(-1);
        return colon < 0 ? new(optional, Alternatives(rest), []) : new(optional, Alternatives(rest[..colon]), Alternatives(rest[(colon + 1)..]));
    }

    private static ImmutableArray<string> Alternatives(string text)
    {
        var cuts = Outside(text, '/').ToList();
        var starts = cuts.Select(cut => cut + 1).Prepend(0);
        return [.. starts.Zip(cuts.Append(text.Length), (start, end) => Plain(text[start..end])).Where(value => value is not "")];
    }

    /// <summary>Without the brackets of an alternative, the quotes, and what stands before inner quotes.</summary>
    private static string Plain(string value)
    {
        var bare = Unbracketed(value.Trim());
        return bare is ['"', .. var inner, '"'] ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Trim() : bare.Trim('"').Trim();
    }

    /// <summary>"(- 12 MAY 91)", "(POSSIBLE" and "ACQUITTED)": brackets set alternatives apart, one by one or together; those of "TARMA (CITY)" are its own.</summary>
    private static string Unbracketed(string value) => (value, value.Count(sign => sign is '(') - value.Count(sign => sign is ')')) switch
    {
        (['(', .. var inner], > 0) => inner.Trim(),
        ([.. var inner, ')'], < 0) => inner.Trim(),
        (['(', .. var inner, ')'], 0) when IsClosed(inner) => inner.Trim(),
        _ => value,
    };

    private static bool IsClosed(string text)
    {
        var depth = 0;
        return text.All(sign => (depth += sign switch { '(' => 1, ')' => -1, _ => 0 }) >= 0);
    }

    /// <summary>Where a sign stands outside of quotes.</summary>
    private static IEnumerable<int> Outside(string text, char sign)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
            else if (text[i] == sign && !quoted) yield return i;
        }
    }
}
