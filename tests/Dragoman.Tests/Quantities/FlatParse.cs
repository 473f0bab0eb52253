using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Tests.Quantities;

/// <summary>A parse as a finder sees it when there is no parser: tokens, tags by simple guess, and a tree that says nothing.</summary>
internal static partial class FlatParse
{
    private static readonly HashSet<string> Verbs = new(
        "were was are is has have had withdrew said began fell rose left took fled held hit came made struck fought met".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Others = new(
        "the a an of in on at to from by and or but with for while as who which that after before since until till during over under about between against near than it they he she no not this".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Tokens as many treebanks have them: "10-15" is one.</summary>
    public static Parse Of(string text) => Build(text, Whole(), 0, BlockKind.Paragraph, 0);

    /// <summary>Tokens as the English Web Treebank has them: "10-15" is three.</summary>
    public static Parse WithHyphensApart(string text) => Build(text, Apart(), 0, BlockKind.Paragraph, 0);

    public static Parse Sentence(string text, int index, BlockKind kind = BlockKind.Paragraph) => Build(text, Whole(), index, kind, index);

    private static Parse Build(string text, Regex pattern, int index, BlockKind kind, int block)
    {
        var tokens = pattern.Matches(text)
            .Select(match => new Token(new(match.Index, match.Index + match.Length), match.Value, Ends(text, match.Index + match.Length)))
            .ToImmutableArray();
        var sentence = new Sentence(index, block, kind, new(0, text.Length), tokens);
        var heads = tokens.Select((_, i) => i == 0 ? -1 : 0).ToArray();
        var relations = heads.Select(head => head < 0 ? Relation.Root : Relation.Dep).ToArray();
        return new(sentence, [.. tokens.Select(Upos)], [.. tokens.Select(Xpos)], [.. tokens.Select(token => token.Form.ToLowerInvariant())], heads, relations);
    }

    private static bool Ends(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private static string Xpos(Token token) => token.Form switch
    {
        "will" or "'ll" => "MD",
        _ when Verbs.Contains(token.Form) => "VBD",
        [.., 'e', 'd'] when char.IsLower(token.Form[0]) && token.Form.Length > 3 && token.Form != "hundred" => "VBD",
        _ => "",
    };

    private static Upos Upos(Token token) => Xpos(token) switch
    {
        "MD" => Dragoman.Syntax.Upos.Aux,
        "VBD" => Dragoman.Syntax.Upos.Verb,
        _ when Others.Contains(token.Form) => Dragoman.Syntax.Upos.Adp,
        _ when char.IsUpper(token.Form[0]) => Dragoman.Syntax.Upos.Propn,
        _ when char.IsLower(token.Form[0]) => Dragoman.Syntax.Upos.Noun,
        _ => Dragoman.Syntax.Upos.X,
    };

    [GeneratedRegex(@"a\.m\.|p\.m\.|[A-Z][a-z]{2,3}\.(?= \d)|'s\b|\$|[^\s'$,;:!?()""%]+(?:[:,]\d+)*(?=[.](\s|$))|[^\s'$,;:!?()""%]+(?:[:,]\d+)*|'\d+s|\S")]
    private static partial Regex Whole();

    [GeneratedRegex(@"a\.m\.|p\.m\.|[A-Z][a-z]{2,3}\.(?= \d)|'s\b|\$|[-–/]|[^\s'$,;:!?()""%–/-]+(?:[:,]\d+)*(?=[.](\s|$))|[^\s'$,;:!?()""%–/-]+(?:[:,]\d+)*|'\d+s|\S")]
    private static partial Regex Apart();
}
