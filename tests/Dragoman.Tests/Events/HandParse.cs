using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Tests.Events;

/// <summary>
/// Parses written by hand: "soldiers/nsubj:pass>3 were/aux:pass>3 killed/root>0 by/case>5 rebels/obl:agent>3". Heads are counted from 1, 0 is
/// the root's. Tags are guessed from the relation and the form; where the guess is wrong they are given: "attacked/VBD/acl>2", with the lemma
/// if need be: "shot/VBN/shoot/root>0".
/// </summary>
internal static class HandParse
{
    public static Parse Of(string notation) => Of(notation, 0, 0);

    /// <summary>Sentences of one paragraph, each after the other in the report's text.</summary>
    public static ImmutableArray<Parse> All(params ReadOnlySpan<string> notations)
    {
        var parses = ImmutableArray.CreateBuilder<Parse>();
        var offset = 0;
        foreach (var notation in notations)
        {
            parses.Add(Of(notation, parses.Count, offset));
            offset = parses[^1].Sentence.Span.End + 1;
        }
        return parses.ToImmutable();
    }

    /// <summary>The text that the offsets of the parses point into.</summary>
    public static string TextOf(IEnumerable<Parse> parses) =>
        string.Join(' ', parses.Select(parse => string.Join(' ', parse.Sentence.Tokens.Select(token => token.Form))));

    private static Parse Of(string notation, int index, int offset)
    {
        var nodes = notation.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(ParseNode.Read).ToArray();
        foreach (var node in nodes)
            if (node.Head < -1 || node.Head >= nodes.Length) throw new FormatException($"'{node.Form}' has its head outside of the sentence: {notation}");
        var tags = TagGuess.All(nodes);
        return new Parse(
            Sentence(nodes, index, offset),
            [.. nodes.Select((node, i) => TagGuess.Universal(tags[i], node))],
            tags,
            [.. nodes.Select((node, i) => node.Lemma ?? LemmaGuess.Of(node.Form, tags[i]))],
            [.. nodes.Select(node => node.Head)],
            [.. nodes.Select(node => node.Relation)]);
    }

    private static Sentence Sentence(ParseNode[] nodes, int index, int offset)
    {
        var given = GivenTokens.ToSentence([.. nodes.Select(node => node.Form)]);
        return given with
        {
            Index = index,
            Span = new TextSpan(offset, offset + given.Span.End),
            Tokens = [.. given.Tokens.Select(token => token with { Span = new TextSpan(token.Span.Start + offset, token.Span.End + offset) })],
        };
    }
}

/// <param name="Head">Counted from 0; -1 of the root.</param>
internal sealed record ParseNode(string Form, string? Tag, string? Lemma, Relation Relation, int Head)
{
    public static ParseNode Read(string notation)
    {
        var head = notation.LastIndexOf('>');
        var parts = notation[..Math.Max(head, 0)].Split('/');
        if (parts.Length is < 2 or > 4 || !int.TryParse(notation[(head + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new FormatException($"'{notation}' is not form/relation>head, form/TAG/relation>head or form/TAG/lemma/relation>head");
        var relation = RelationNames.Parse(parts[^1]);
        if (relation.ToName() != parts[^1]) throw new FormatException($"'{notation}': unknown relation");
        return new ParseNode(parts[0], parts.Length > 2 ? parts[1] : null, parts.Length > 3 ? parts[2] : null, relation, number - 1);
    }
}
