using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;

namespace Dragoman.Resources.Tests.Actors;

public sealed class KnownNamesTests
{
    private static readonly Lexicon Lexicon = Knowledge.OpenLexicon();

    [Theory]
    [InlineData("Ansar Allah denied it .", 0, 1, NameType.Person, NameType.Group)]
    [InlineData("The Houthis denied it .", 1, 1, NameType.Organisation, NameType.Group)]
    [InlineData("The Rapid Support Forces left .", 1, 3, NameType.Government, NameType.Group)]
    [InlineData("Reuters said so .", 0, 0, NameType.Organisation, NameType.Outlet)]
    // No table knows it, or knows only a part of it.
    [InlineData("The Wadi Lions Brigade left .", 1, 3, NameType.Group, NameType.Group)]
    [InlineData("The Reuters Street gang left .", 1, 3, NameType.Group, NameType.Group)]
    public void A_table_says_the_type_of_a_name_that_it_knows_whole(string text, int first, int last, NameType found, NameType type)
    {
        var forms = text.Split(' ');
        var parse = new Parse(GivenTokens.ToSentence(forms), [.. forms.Select(_ => Upos.Propn)], [.. forms.Select(_ => "NNP")], forms, [.. forms.Select((_, i) => i - 1)], [.. forms.Select((_, i) => i == 0 ? Relation.Root : Relation.Dep)])
        {
            Names = [new(first, last, found, 0)],
        };
        Assert.Equal(type, KnownNames.Join(new LexicalView(parse, Lexicon.Lemmas), Lexicon).Single().Type);
    }
}
