namespace Dragoman.Entities.Names;

/// <summary>How a name came to be found under another spelling.</summary>
public enum NameMatchKind
{
    /// <summary>Diacritics, articles, hyphens and the spelling of common words are all that differ.</summary>
    Exact,
    /// <summary>The consonants are the same.</summary>
    Key,
    /// <summary>Some consonants differ.</summary>
    Edit,
    /// <summary>Words were left out, or are too many.</summary>
    Truncated,
}

/// <param name="Name">Its number in the <see cref="NameIndex"/>.</param>
/// <param name="Entry">What it is the name of.</param>
/// <param name="Score">0 to 1: how surely this spelling is of this name.</param>
/// <param name="Margin">The score less that of the best other entry.</param>
public readonly record struct NameMatch(int Name, int Entry, double Score, double Margin, NameMatchKind Kind);
