using System.Globalization;

namespace Dragoman.Syntax;

internal enum LemmaCase : byte
{
    Lower,
    Keep,
    /// <summary>"IRAQ" is Iraq.</summary>
    Title,
}

/// <summary>How a lemma comes from its form: its case, how many letters go from the end, and what comes in their stead.</summary>
internal readonly record struct LemmaRule(LemmaCase Case, int Strip, string Append)
{
    public static LemmaRule Identity => new(LemmaCase.Lower, 0, "");

    public string Apply(string form)
    {
        var cased = Recase(form, Case);
        return Strip == 0 && Append.Length == 0 ? cased : string.Concat(cased.AsSpan(0, Math.Max(0, cased.Length - Strip)), Append);
    }

    /// <summary>The smallest rule that turns the form into the lemma; lower case is preferred where several are.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var best = Between(form, lemma, LemmaCase.Lower);
        foreach (var other in new[] { Between(form, lemma, LemmaCase.Keep), Between(form, lemma, LemmaCase.Title) })
            if (other.Cost < best.Cost)
                best = other;
        return best;
    }

    /// <summary>"Lower 1 y".</summary>
    public static LemmaRule Parse(string line) => line.Split(' ', 3) switch
    {
        ["Lower", var strip, var append] => new(LemmaCase.Lower, Length(strip, line), append),
        ["Keep", var strip, var append] => new(LemmaCase.Keep, Length(strip, line), append),
        ["Title", var strip, var append] => new(LemmaCase.Title, Length(strip, line), append),
        _ => throw Malformed(line),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case} {Strip} {Append}");

    private static int Length(string strip, string line) =>
        int.TryParse(strip, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : throw Malformed(line);

    private static InvalidDataException Malformed(string line) => new($"The syntax model is damaged: '{line}' is no lemma rule.");

    private int Cost => Strip + Append.Length;

    private static LemmaRule Between(string form, string lemma, LemmaCase mode)
    {
        var common = Recase(form, mode).AsSpan().CommonPrefixLength(lemma);
        return new(mode, form.Length - common, lemma[common..]);
    }

    private static string Recase(string form, LemmaCase mode) => mode switch
    {
        LemmaCase.Keep => form,
        LemmaCase.Title when form.Length > 0 => string.Concat(form.AsSpan(0, 1), form[1..].ToLowerInvariant()),
        _ => form.ToLowerInvariant(),
    };
}
