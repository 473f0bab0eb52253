namespace Dragoman.Places;

public enum OtherNameKind
{
    /// <summary>"TX": two or three capitals.</summary>
    Postal,
    /// <summary>"Ind.": with its full stop.</summary>
    Abbreviation,
    /// <summary>"Texans".</summary>
    People,
}

/// <summary>How else a unit or a region is called.</summary>
/// <param name="Country">ISO 3166 alpha-3; empty for regions of several countries.</param>
/// <param name="Of">The gazetteer's name.</param>
public sealed record OtherName(string Text, OtherNameKind Kind, string Country, string Of)
{
    /// <exception cref="InvalidDataException">The cells are wrong; the message says why.</exception>
    internal static OtherName Read(string text, string kind, string of, string where)
    {
        if (!Enum.TryParse<OtherNameKind>(kind, ignoreCase: true, out var found))
            throw new InvalidDataException($"{where}: '{kind}' is no kind of other name");
        var colon = of.IndexOf(':', StringComparison.Ordinal);
        return colon is 0 or 3 && colon + 1 < of.Length
            ? new(text, found, of[..colon], of[(colon + 1)..])
            : throw new InvalidDataException($"{where}: '{of}' is no country's code and name as in 'USA:Texas'");
    }

    /// <summary>"W. Va." and "W.Va." are one.</summary>
    internal static string Key(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[text.Length];
        var count = 0;
        foreach (var letter in text)
            if (char.IsLetter(letter))
                letters[count++] = char.ToLowerInvariant(letter);
        return new(letters[..count]);
    }
}
