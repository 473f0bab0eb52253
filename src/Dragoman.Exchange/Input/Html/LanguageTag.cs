namespace Dragoman.Exchange.Input.Html;

internal static class LanguageTag
{
    /// <summary>"en_GB" as "en-GB"; null for what is no tag of BCP 47.</summary>
    public static string? Of(string? written)
    {
        var tag = written?.Trim().Replace('_', '-');
        return tag is { Length: <= 35 } && tag.Split('-') is [{ Length: 2 or 3 }, ..] parts && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            ? tag
            : null;
    }
}
