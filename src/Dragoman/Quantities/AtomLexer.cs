using System.Globalization;

namespace Dragoman.Quantities;

/// <summary>Cuts a token's form into atoms.</summary>
internal static class AtomLexer
{
    private static readonly Vocabulary Separable = new("""
        am pm km kms mm cm m kg g gm h hr hrs min mins kph mph kmh lb lbs ft t tn hp kw mw
        """);

    public static void Split(string form, int token, bool glued, List<Atom> atoms)
    {
        if (IsAddress(form))
        {
            atoms.Add(new(AtomKind.Code, token, 0, form.Length, 0, glued));
            return;
        }
        for (var at = 0; at < form.Length;)
        {
            var next = form[at] switch
            {
                >= '0' and <= '9' => Digits(form, at, token, glued, atoms),
                var c when char.IsLetter(c) => Word(form, at, token, glued, atoms),
                '\'' when at + 1 < form.Length && char.IsLetter(form[at + 1]) => Word(form, at, token, glued, atoms),
                _ => Sign(form, at, token, glued, atoms),
            };
            glued = true;
            at = next;
        }
    }

    /// <summary>Of the Web or of a mailbox: its numbers say nothing.</summary>
    private static bool IsAddress(string form) =>
        form.Length > 5
            && (form.Contains("://", StringComparison.Ordinal) || form.Contains("www.", StringComparison.Ordinal)
            || form.AsSpan(1).Contains('@'));

    private static int Sign(string form, int at, int token, bool glued, List<Atom> atoms)
    {
        var sign = form[at] is '‐' or '‑' or '‒' or '–' or '—' or '−' ? '-' : form[at];
        // The full stop of "Jan." says nothing; a full stop of its own does.
        if (sign != '.' || at == 0 || at + 1 < form.Length)
            atoms.Add(new(AtomKind.Sign, token, at, 1, sign, glued));
        return at + 1;
    }

    private static int Word(string form, int at, int token, bool glued, List<Atom> atoms)
    {
        var end = at + 1;
        while (end < form.Length && Continues(form, end))
            end++;
        var hasDigit = form.AsSpan(at, end - at).ContainsAnyInRange('0', '9');
        atoms.Add(new(hasDigit ? AtomKind.Code : AtomKind.Word, token, at, end - at, 0, glued));
        return end;
    }

    private static bool Continues(string form, int at) => form[at] switch
    {
        '\'' => at + 2 < form.Length && char.IsLetter(form[at + 1]) && char.IsLetter(form[at + 2]),
        '.' => at + 1 < form.Length && char.IsLetter(form[at + 1]),
        var c => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark,
    };

    private static int Digits(string form, int at, int token, bool glued, List<Atom> atoms)
    {
        // The 6 of "3.6.2020" is no fraction's whole.
        var isInner = at > 1 && form[at - 1] == '.';
        var length = NumberLexer.Measure(isInner ? NumberLexer.DigitsOf(form.AsSpan(at)) : form.AsSpan(at), out var value, out var isClock);
        var suffix = SuffixAt(form, at + length);
        var kind = isClock ? AtomKind.Clock : AtomKind.Number;
        if (suffix.IsEmpty || Separable.Contains(suffix) || suffix is "T" or "Z" or "GMT" or "UTC")
        {
            atoms.Add(new(kind, token, at, length, value, glued));
            return at + length;
        }
        (kind, value) = WithSuffix(suffix, value);
        atoms.Add(new(kind, token, at, length + suffix.Length, value, glued));
        return at + length + suffix.Length;
    }

    private static ReadOnlySpan<char> SuffixAt(string form, int at)
    {
        var end = at;
        // "2020-06-03T14:00": the T is a suffix of its own.
        if (end + 1 < form.Length && form[end] == 'T' && char.IsAsciiDigit(form[end + 1]))
            return form.AsSpan(end, 1);
        while (end < form.Length && char.IsLetterOrDigit(form[end]))
            end++;
        return form.AsSpan(at, end - at);
    }

    private static (AtomKind Kind, double Value) WithSuffix(ReadOnlySpan<char> suffix, double value) => suffix switch
    {
        "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" => (AtomKind.Ordinal, value),
        "s" when value % 10 == 0 => (AtomKind.Decade, value),
        "k" or "K" => (AtomKind.Number, value * 1e3),
        "mn" or "mln" => (AtomKind.Number, value * 1e6),
        "bn" or "bln" => (AtomKind.Number, value * 1e9),
        _ => (AtomKind.Code, value),
    };
}
