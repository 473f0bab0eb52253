using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Gazetteer;

/// <summary>Sentences without a tree: tags by capitals and a list of small words, every word under the first. For rules that look at words in a row.</summary>
public static partial class Flat
{
    private static readonly Dictionary<string, Upos> Small = new(StringComparer.OrdinalIgnoreCase);

    static Flat()
    {
        Add(Upos.Det, "the a an this that these those both all some");
        Add(Upos.Adp, "of in on at to from by with near for into around outside inside towards across between over through during under within against off along");
        Add(Upos.Cconj, "and or but");
        Add(Upos.Pron, "he she it they we who which its their his her our i you");
        Add(Upos.Aux, "is are was were be been has have had will would can could");
        Add(Upos.Verb, "said say seized took killed attacked reported witnessed fell captured announced met entered shelled launched targeted continued advanced lies located bombed hit arrived left fled lost moved regained opened");
        Add(Upos.Adv, "also then yesterday today when where after before meanwhile");
        Add(Upos.Adj, "strategic libyan turkish egyptian syrian tunisian southern northern western eastern central military international several many");
        Add(Upos.Noun, "soldiers forces clashes fighters residents reports troops rebels army units sources witnesses");
    }

    /// <param name="text">Sentences end at "." followed by a blank or the end; a line is a block.</param>
    public static ImmutableArray<Parse> Parses(string text)
    {
        var parses = ImmutableArray.CreateBuilder<Parse>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var block = 0;
        foreach (Match match in Words().Matches(text))
        {
            var end = match.Index + match.Length;
            tokens.Add(new(new(match.Index, end), match.Value.Replace('’', '\''), end < text.Length && char.IsWhiteSpace(text[end])));
            var isBreak = end < text.Length && text[end] == '\n';
            if ((match.Value is "." or "!" or "?" && (end == text.Length || char.IsWhiteSpace(text[end]))) || isBreak)
                Flush(isBreak);
        }
        Flush(false);
        return parses.ToImmutable();

        void Flush(bool isBreak)
        {
            if (tokens.Count > 0)
                parses.Add(Parse(new(parses.Count, block, BlockKind.Paragraph, new(tokens[0].Span.Start, tokens[^1].Span.End), tokens.DrainToImmutable())));
            block += isBreak ? 1 : 0;
        }
    }

    private static void Add(Upos tag, string words)
    {
        foreach (var word in words.Split(' '))
            Small[word] = tag;
    }

    private static Parse Parse(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var tags = tokens.Select(token => Tag(token.Form)).ToArray();
        return new(
            sentence, tags, [.. tokens.Select(_ => "")], [.. tokens.Select(token => token.Form.ToLowerInvariant())],
            [.. tokens.Select((_, i) => i - 1)], [.. tokens.Select((_, i) => i == 0 ? Relation.Root : Relation.Dep)]);
    }

    private static Upos Tag(string form) =>
        Small.TryGetValue(form, out var tag) ? tag
        : !char.IsLetterOrDigit(form[0]) ? Upos.Punct
        : char.IsDigit(form[0]) ? Upos.Num
        : char.IsUpper(form[0]) || form.Skip(1).Any(char.IsUpper) ? Upos.Propn
        : Upos.Noun;

    [GeneratedRegex(@"['’]s\b|[\p{L}\p{M}]+(?:['’.](?!s\b)[\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|\S")]
    private static partial Regex Words();
}
