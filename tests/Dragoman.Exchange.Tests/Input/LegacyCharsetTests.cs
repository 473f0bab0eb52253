using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Input;

public sealed class LegacyCharsetTests
{
    [Theory]
    [InlineData("windows-1251", "Армия покинула город в среду, сообщил источник в администрации.")]
    [InlineData("koi8-r", "Армия покинула город в среду, сообщил источник в администрации.")]
    [InlineData("ibm866", "Армия покинула город в среду, сообщил источник в администрации.")]
    [InlineData("windows-1256", "غادر الجيش بلدة القصر يوم الأربعاء بعد معارك عنيفة")]
    [InlineData("windows-1253", "Ο στρατός εγκατέλειψε την πόλη την Τετάρτη")]
    [InlineData("windows-1255", "הצבא עזב את העיר ביום רביעי")]
    [InlineData("windows-1252", "L'armée a quitté la ville à l'été, d'après le préfet.")]
    [InlineData("windows-1252", "The army left the town on Wednesday \u2013 \u201cin order\u201d.")]
    public void Letters_tell_the_encoding(string name, string text) =>
        Assert.Equal(name, LegacyCharset.Of(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text)));
}
