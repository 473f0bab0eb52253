namespace Dragoman.Archive.People;

/// <summary>What names of accounts may be.</summary>
public static class AccountNames
{
    private const int Longest = 100;
    private const string Signs = "._-@+";

    /// <summary>Two names that fold alike are one.</summary>
    public static string Fold(string name) => name.Trim().ToLowerInvariant();

    /// <summary>Why it can't be a name; null where it can.</summary>
    public static string? RefusalOf(string name) =>
        name.Length is 0 or > Longest ? $"a name has up to {Longest} characters"
        : !char.IsLetterOrDigit(name[0]) || !name.All(sign => char.IsLetterOrDigit(sign) || Signs.Contains(sign, StringComparison.Ordinal)) ? $"'{name}' is no name: it begins with a letter or a digit, and has letters, digits and {Signs} only"
        : null;

    /// <summary>Why it can't be what people call somebody; null where it can.</summary>
    public static string? RefusalOfDisplay(string? display) => display?.Length > Longest || display?.Any(char.IsControl) is true ? $"a displayed name has up to {Longest} characters" : null;
}
