using System.Globalization;

namespace Dragoman.Entities.Names;

/// <summary>What it costs to take one letter of a skeleton for another, to drop one, or to add one; 1 for everything not listed.</summary>
/// <remarks>
/// Learned in four rounds of alignment over 5,000 spellings of Arabic place names in GeoNames (CC BY 4.0), without Egypt, Libya, Syria and
/// Tunisia. Dropped consonants were raised by hand: the spellings hold dropped words, which look like dropped letters.
/// </remarks>
internal static class EditCosts
{
    private const int Letters = 128;

    private const string Learned = """
        Dd .18 bp .21 uw .24 Zj .24 Kx .27 Tt .29 vw .29 bv .32 gj .34 CS .36 gk .38 fp .38 Gr .39 Gg .39 Zz .40 Cx .40 Dz .41 at .60
        Cj .45 Sx .46 au .45 Cs .47 ij .48 Ss .48 Zg .49 Kk .45 Kh .49 ai .45 DZ .52 jz .54 sz .54 CK .54 Ck .54 Ts .50 uv .56 gz .57
        lr .65 Ch .60 ah .60 Zh .62 iu .55 jk .64 DT .64 hx .64 fv .50 dz .68 GK .55 Gk .55 KS .75 Dt .70 mn .75 ks .77 Td .75 dt .65
        -a .30 -i .32 -u .33 -h .30 -w .40 -t .70 -l .65 -n .75 -d .80 -s .80 -r .75 -K .80 -G .75 -v .60 -j .75 -b .80 -k .80 -m .85
        """;

    private static readonly float[] Costs = Read();

    /// <summary>'\0' stands for no letter.</summary>
    public static float Of(char one, char other) =>
        one == other ? 0 : one < Letters && other < Letters ? Costs[one * Letters + other] : 1;

    private static float[] Read()
    {
        var costs = new float[Letters * Letters];
        Array.Fill(costs, 1f);
        var words = Learned.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var pair in words.Chunk(2))
        {
            var (one, other) = (pair[0][0] == '-' ? '\0' : pair[0][0], pair[0][1]);
            costs[one * Letters + other] = costs[other * Letters + one] = float.Parse(pair[1], CultureInfo.InvariantCulture);
        }
        return costs;
    }
}
