using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Hxl;
using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Tests.Coding;

public sealed class PCodesTests
{
    [Fact]
    public void Units_have_the_codes_of_a_list_that_somebody_gives()
    {
        var codes = Read("Location,Admin Level,P-Code,Name,Parent P-Code\nLBY,1,LY02,Trípoli,LBY\nLBY,2,LY0203,QASR BIN GHASHIR,LY02\nLBY,2,LY0901,Qasr Bin Ghashir,LY09\n");
        var row = Assert.IsType<Coded<HxlRow>.Row>(new HxlCoding(codes).Code(Records.Clash)).Value;
        Assert.Equal(("LY02", "LY0203"), (row.Admin1Code, row.Admin2Code));
        Assert.Equal((null, null), (codes.First("SDN", "Tripoli"), codes.Second("LBY", "Elsewhere", "Qasr Bin Ghashir")));
    }

    [Fact]
    public void A_list_of_another_kind_says_what_it_lacks() =>
        Assert.Contains("there is no column 'P-Code'", Assert.Throws<TableException>(() => Read("Location,Admin Level,Name,Parent P-Code\n")).Message, StringComparison.Ordinal);

    private static PCodes Read(string text)
    {
        var path = Path.GetTempFileName();
        File.Move(path, path + ".csv");
        File.WriteAllText(path + ".csv", text);
        try
        {
            return PCodes.Read(path + ".csv");
        }
        finally
        {
            File.Delete(path + ".csv");
        }
    }
}
