using System.Buffers;

namespace Dragoman.Text;

/// <summary>Finds the ends of sentences among the tokens of one block.</summary>
internal sealed class SentenceSplitter(Orthography orthography)
{
    /// <summary>A longer "sentence" is cut, at a comma if there is one, so that whatever comes later stays bounded.</summary>
    public const int LongestSentence = 400;

    private const int ShortestCut = 300;

    /// <summary>Without a bound, ". . . ." would be walked through once for each of its stops.</summary>
    private const int MostClosers = 20;

    /// <summary>"At 6 a.m. Haftar left": less than this before the time is no sentence.</summary>
    private const int ShortestBeforeTime = 4;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>Tokens from one exclusive end to the next.</summary>
    public IEnumerable<Range> Split(string text, List<RawToken> tokens)
    {
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = EndAfter(text, tokens, first, i);
            if (end == 0 && i + 1 - first >= LongestSentence)
                end = CutWithin(text, tokens, first, i + 1);
            if (end == 0)
                continue;
            yield return first..end;
            first = end;
            i = Math.Max(i, end - 1);
        }
        if (first < tokens.Count)
            yield return first..tokens.Count;
    }

    /// <summary>The exclusive end of the sentence that token <paramref name="i"/> closes, quotes and brackets after it included; 0 where it closes none.</summary>
    private int EndAfter(string text, List<RawToken> tokens, int first, int i)
    {
        var stop = StopOf(text, tokens, i);
        if (stop == Stop.None || (i == first && stop != Stop.FullWidth && i + 1 < tokens.Count))
            return 0;
        var next = i + 1;
        while (next < tokens.Count && next - i <= MostClosers && LengthOfCloser(text, tokens, first, next) is var length && length > 0)
            next += length;
        if (next == tokens.Count)
            return next;
        var closed = next > i + 1;
        return stop switch
        {
            Stop.FullWidth => next,
            _ when IsMarker(text, tokens, first, i) => 0,
            Stop.Abbreviation => EndsAtAbbreviation(text, tokens, first, i, next) ? next : 0,
            Stop.Dot => EndsAtDot(text, tokens, i, next, closed) ? next : 0,
            Stop.Ellipsis => Begins(text, tokens, next) && !StartsWith(text, tokens[next], char.IsLower) ? next : 0,
            _ => Begins(text, tokens, next) && !(closed && StartsWith(text, tokens[next], char.IsLower)) ? next : 0,
        };
    }

    private enum Stop { None, Dot, Ellipsis, Question, FullWidth, Abbreviation }

    private static Stop StopOf(string text, List<RawToken> tokens, int i)
    {
        var token = tokens[i];
        return (text[token.Start], text[token.End - 1]) switch
        {
            ('.', '.') when token.Length == 1 => Stop.Dot,
            ('.', '.') or ('\u2026', '\u2026') => Stop.Ellipsis,
            ('.' or '?' or '!', '.' or '?' or '!') => Stop.Question,
            ('\u061F' or '\u06D4' or '\u3002' or '\uFF01' or '\uFF1F' or '\uFF0E' or '\u0964', _) => Stop.FullWidth,
            (_, '.') => Stop.Abbreviation,
            _ => Stop.None,
        };
    }

    /// <summary>"said so.)", "said so.\"": brackets and quotes that stand directly at the stop, or a stray quote whose opening one was in the sentence.</summary>
    private static int LengthOfCloser(string text, List<RawToken> tokens, int first, int i) =>
        IsNoteMark(text, tokens, i) ? 3 : Closes(text, tokens, first, i) ? 1 : 0;

    /// <summary>"in 1805.[6] The": the mark of a note belongs to what it is a note on.</summary>
    private static bool IsNoteMark(string text, List<RawToken> tokens, int i) =>
        i + 2 < tokens.Count && text[tokens[i].Start] == '[' && text[tokens[i + 2].Start] == ']'
        && tokens[i + 1].Length <= 3 && char.IsAsciiDigit(text[tokens[i + 1].Start]);

    private static bool Closes(string text, List<RawToken> tokens, int first, int i)
    {
        var adjacent = tokens[i].Start == tokens[i - 1].End;
        return text[tokens[i].Start] switch
        {
            ')' or ']' or '}' => true,
            '"' or '\'' => adjacent
                ? i + 1 == tokens.Count || tokens[i + 1].Start > tokens[i].End || !char.IsLetterOrDigit(text[tokens[i].End]) || IsOpen(text, tokens, first, i)
                : (i + 1 == tokens.Count || tokens[i + 1].Start > tokens[i].End) && IsOpen(text, tokens, first, i),
            '.' or '?' or '!' or '\u2026' => true,
            // An emoticon.
            ':' or ';' or '=' => tokens[i].Length > 1,
            _ => false,
        };
    }

    private static bool IsOpen(string text, List<RawToken> tokens, int first, int i)
    {
        var open = false;
        for (var k = Math.Max(first, i - LongestSentence); k < i; k++)
            open ^= tokens[k].Length == 1 && text[tokens[k].Start] == text[tokens[i].Start];
        return open;
    }

    /// <summary>"1.", "a.", "IV." at the beginning of a sentence.</summary>
    private static bool IsMarker(string text, List<RawToken> tokens, int first, int i)
    {
        if (i - first > 2 || text[tokens[i].End - 1] != '.')
            return false;
        var token = tokens[i].Length > 1 ? tokens[i] : tokens[Math.Max(first, i - 1)];
        return token.Length <= 3 && (char.IsAsciiDigit(text[token.Start]) || token.Length <= 2 && (i == first || tokens[i].Length > 1) && char.IsLetter(text[token.Start]));
    }

    private static bool EndsAtDot(string text, List<RawToken> tokens, int i, int next, bool closed)
    {
        if (!Begins(text, tokens, next))
            return false;
        if (!StartsWith(text, tokens[next], char.IsLower))
            return tokens[next].Start > tokens[next - 1].End || IsMissingSpace(text, tokens, next);
        // Lower case after a full stop: a new sentence in careless writing; "he said" after a quotation; or an abbreviation that no table has.
        return !closed && tokens[next].Start > tokens[i].End && i > 0 && IsSpoken(text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length));
    }

    /// <summary>A word with a vowel, which an abbreviation rarely has, or a number or sign.</summary>
    private static bool IsSpoken(ReadOnlySpan<char> word) => word.Length > 1 && (!char.IsLetter(word[^1]) || word.ContainsAny(Vowels));

    /// <summary>"the city.The army".</summary>
    private static bool IsMissingSpace(string text, List<RawToken> tokens, int next) =>
        next >= 2 && StartsWith(text, tokens[next], char.IsUpper)
        && (char.IsLower(text[tokens[next - 2].End - 1]) || !char.IsLetterOrDigit(text[tokens[next - 1].Start]));

    private bool EndsAtAbbreviation(string text, List<RawToken> tokens, int first, int i, int next)
    {
        var word = text.AsSpan(tokens[i].Start, tokens[i].Length - 1);
        var following = text.AsSpan(tokens[next].Start, tokens[next].Length).TrimEnd('.');
        return orthography.AbbreviationOf(word) switch
        {
            Abbreviation.Title or Abbreviation.Inner or Abbreviation.Number => false,
            _ when following.IsEmpty => false,
            _ when !char.IsUpper(following[0]) && following[0] is not ('"' or '\'' or '(') => false,
            Abbreviation.Closing when !char.IsUpper(following[0]) => word is "etc" || next > i + 1,
            _ when word.Length == 1 => orthography.IsStarter(following) && !IsName(text, tokens, first, i),
            _ when orthography.IsCalendar(following) => false,
            _ => orthography.IsStarter(following) || (word is "etc" || word is "p.m" or "a.m" && !orthography.IsUnit(following) && i - first >= ShortestBeforeTime),
        };
    }

    /// <summary>"John F. An": an initial after another part of a name.</summary>
    private static bool IsName(string text, List<RawToken> tokens, int first, int i) =>
        i == first || StartsWith(text, tokens[i - 1], char.IsUpper);

    private static bool Begins(string text, List<RawToken> tokens, int next)
    {
        var c = text[tokens[next].Start];
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is not (',' or ';' or ':' or '%' or '/' or '&' or '=' or '+');
    }

    private static bool StartsWith(string text, RawToken token, Func<char, bool> isKind) => isKind(text[token.Start]);

    /// <summary>The best place to cut a sentence that is too long: after a semicolon, a comma, or before white space.</summary>
    private static int CutWithin(string text, List<RawToken> tokens, int first, int end)
    {
        var (best, rank) = (end, 0);
        for (var k = end; k > first + ShortestCut; k--)
        {
            var found = text[tokens[k - 1].Start] switch
            {
                ';' => 3,
                ',' => 2,
                _ => k < tokens.Count && tokens[k].Start > tokens[k - 1].End ? 1 : 0,
            };
            if (found > rank)
                (best, rank) = (k, found);
        }
        return best;
    }
}
