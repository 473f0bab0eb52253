using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>Sentences from words that are tokenised already.</summary>
public static class GivenTokens
{
    /// <summary>A paragraph's sentence whose text is the words with single spaces between them.</summary>
    public static Sentence ToSentence(IReadOnlyList<string> forms)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(forms.Count);
        var at = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            var last = i == forms.Count - 1;
            tokens.Add(new Token(new TextSpan(at, at + forms[i].Length), forms[i], SpaceAfter: !last));
            at += forms[i].Length + (last ? 0 : 1);
        }
        return new Sentence(0, 0, BlockKind.Paragraph, new TextSpan(0, at), tokens.MoveToImmutable());
    }
}
