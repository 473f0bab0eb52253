using System.Text.RegularExpressions;
using Dragoman.Entities.Names;

namespace Dragoman.Training.Gazetteer;

/// <summary>GeoNames writes second-level units with their word: "Circunscrição de Macomia", "Markaz Rafaḩ", "Uvira Territory". Reports leave it out.</summary>
internal static partial class SubunitNames
{
    /// <summary>
    /// The name, and without its word, unless a settlement of the country has that name: then reports mean the settlement. Counties of the United States
    /// are never called without it ("Lake County").
    /// </summary>
    /// <param name="cells">A line of admin2Codes.txt.</param>
    public static string[] Of(string[] cells, HashSet<string> settlements)
    {
        var (name, bare) = (cells[1], Bare(cells[1]));
        return cells[0].StartsWith("US.", StringComparison.Ordinal) || bare.Length < 3 || bare == name || settlements.Contains(RomanisedName.Fold(bare)) ? [name] : [name, bare];
    }

    public static string Bare(string name) => After().Replace(Before().Replace(name, ""), "").Trim();

    [GeneratedRegex(@"^(Amphoe( Mueang)?|Comuna|Commune( of| de| d[’'])?|Departamento( de)?|Département( de la| de| du| d[’'])?|Distrito( de)?|District( de la| de| du| d[’']| of)?|Circunscrição d[aeo]|Daïra( de)?|Cercle( de)?|Gemeente|Huyện|Kabupaten|Liwā[’'] (?!al-)|Markaz|Municipio( de)?|Nohiyai|Obshtina|Okres|Općina|Powiat|Province (de la |de l[’']|de |du |of )|Provincia( de| di)?|Quận|Shahrestān-e|Srŏk|Territoire( de la| de| du| d[’'])?)\s*(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s+(Aūdany|County|Department|District|Gun|Hamaynk[’']|İlçesi|Járás|Kommune?|Local Government Area|Municipality|Okrug|Prefecture|Province|Raion|Rayon|Shahri|Sub-?[Cc]ounty|Sub-?[Dd]istrict|Subregion|Territory|Tumani|Woreda|Zone|pagasts|vald)$", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
