using Dragoman.Actors;
using Dragoman.Exchange.ActorLayers;

namespace Dragoman.Exchange.Tests.ActorLayers;

/// <summary>Tables of one's own.</summary>
public sealed class OwnTableTests : IDisposable
{
    private const string Header = "id,name,aliases,country,sector,kind,parent,from,to\n";

    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Any_usual_separator(char separator)
    {
        var result = _importing.Import("a.csv", (Header + "dune,Dune Union,DU|the Union of the Dune,LY,reb,3,,2011,2014-05-02\n").Replace(',', separator));
        Assert.Equal(["own:dune LBY REB: Dune Union 2011-2014, DU 2011-2014, Union of the Dune 2011-2014"], _importing.Actors);
        Assert.Equal((ActorKind.PoliticalMilitia, 70), (_importing.Layer.Actors[0].Kind, result.Priority));
    }

    [Fact]
    public void A_row_without_an_id_has_one_of_its_country_and_name()
    {
        _importing.Import("a.csv", "name,country\nDune Union,Libya\nDune Union,TUN\nاتحاد الرمل,\n");
        Assert.Equal(["own:lby-dune-union", "own:tun-dune-union"], _importing.Layer.Actors.Select(actor => actor.Id).Where(id => id.Contains("dune", StringComparison.Ordinal)));
        Assert.Equal(3, _importing.Layer.Actors.Length);
    }

    [Fact]
    public void Parents_are_rows_or_actors_that_ship()
    {
        _importing.Import("a.csv", Header + "a,Alpha Company,,,,,b,,\nb,Bravo Battalion,,,,,lby-lna,,\nown:c,Charlie Corps,,,,,own:a,,\n");
        Assert.Equal(["own:a own:b", "own:b lby-lna", "own:c own:a"], _importing.Layer.Actors.Select(actor => $"{actor.Id} {actor.Parent}"));
        Assert.Empty(_importing.Errors);
    }

    [Fact]
    public void Who_belongs_to_himself_is_left_out_with_all_who_belong_to_him()
    {
        var result = _importing.Import("a.csv", Header + "good,Good One,,,,,,,\na,Alpha Company,,,,,b,,\nb,Bravo Battalion,,,,,c,,\nc,Charlie Corps,,,,,a,,\nd,Delta Division,,,,,a,,\ne,Echo Element,,,,,e,,\n");
        Assert.Equal(["own:good"], _importing.Layer.Actors.Select(actor => actor.Id));
        Assert.Equal(5, result.Bad);
        Assert.Equal("a.csv:4: 'c', to which it belongs, is left out", _importing.Errors[1]);
        Assert.Equal("a.csv:5: belongs to itself: own:a, own:b, own:c belong to one another", _importing.Errors[2]);
        Assert.Equal("a.csv:7: belongs to itself", _importing.Errors[4]);
    }

    /// <summary>A chain may be as long as the file.</summary>
    [Fact]
    public void A_long_chain_of_parents()
    {
        var result = _importing.Import("a.csv", Header + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"n{i},Unit Number {i},,,,,n{i + 1},,\n")) + "n30000,The Last,,,,,,,\n");
        Assert.Equal((30_001, 0), (result.Actors, result.Bad));
    }

    [Fact]
    public void An_id_of_the_register_gets_more_names()
    {
        var result = _importing.Import("a.csv", Header + "lby-lna,,Eastern Dune Command|EDC,,,,,2014,\nlby-lna,Western Dune Command,,LBY,MIL,2,,2019,\n");
        Assert.Equal(["lby-lna  : Libyan National Army 2014-, Eastern Dune Command 2014-, EDC 2014-, Western Dune Command 2019-"], _importing.Actors);
        Assert.Equal((1, 1), (result.Actors, result.Extended));
    }

    [Theory]
    [InlineData(",,Alias,,,,,,", "has no name")]
    [InlineData("x y,Name Here,,,,,,,", "'x y' is no id: letters, digits and - _ . : up to 100 of them")]
    [InlineData("../../x,Name Here,,,,,,,", "'../../x' is no id")]
    [InlineData("x,Name Here,,XQX,,,,,", "'XQX' is no country: give the three letters of ISO 3166-1")]
    [InlineData("x,Name Here,,,ARMY,,,,", "'ARMY' is no sector: give one of MIL, COP, GOV")]
    [InlineData("x,Name Here,,,,9,,,", "'9' is no kind of actor: give one of 1 StateForces, 2 RebelGroup")]
    [InlineData("x,Name Here,,,,0,,,", "'0' is no kind of actor")]
    [InlineData("x,Name Here,,,,,nobody,,", "'nobody' is the id of nobody in these files or in the register")]
    [InlineData("x,Name Here,,,,,,2014,2011", "ends in 2011, before it begins in 2014")]
    [InlineData("x,Name Here,,,,,,14,", "'14' to '' are no years")]
    [InlineData("x,Name Here,,,,,,0000,", "'0000' to '' are no years")]
    [InlineData("x,Name Here,A,,,,,,", "'A' is too short for a name")]
    [InlineData("x,Name Here,,,,,,,,", "has 10 columns where the header has 9")]
    [InlineData("good,Twice Here,,,,,,,", "the id own:good stands at a.csv:2 already")]
    [InlineData("lby-lna,,Name Here,TUN,,,,,", "'lby-lna' ships with the country LBY: a row of its id adds names and years only")]
    [InlineData("lby-lna,,Name Here,,GOV,,,,", "'lby-lna' ships with the sector MIL")]
    [InlineData("x,Name \u0000 Here,,,,,,,", "holds characters that are no text")]
    public void Rows_that_are_wrong_are_told_of_by_number(string row, string error)
    {
        // Beyond what is looked at to see whether it is text at all.
        var padding = string.Concat(Enumerable.Repeat("# " + new string('x', 1_000) + "\n", 20));
        var result = _importing.Import("a.csv", Header + "good,Good One,,,,,,,\n" + padding + row + "\n");
        Assert.StartsWith("a.csv:23: " + error, Assert.Single(_importing.Errors).Replace(_importing["a.csv"], "a.csv", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((1, 1), (result.Bad, result.Actors));
    }

    [Fact]
    public void What_a_row_says_is_read_as_it_was_written()
    {
        _importing.Import("a.csv", Header + "\"dune\",\"Dune, \"\"Union\"\"\",\"A\tB|Line\nBreak\",LBY,REB,,,,\n");
        Assert.Equal(["own:dune LBY REB: Dune, \"Union\", A B, Line Break"], _importing.Actors);
    }

    [Fact]
    public void A_layer_is_replaced_only_if_asked()
    {
        _importing.Import("a.csv", "name\nDune Union\n");
        var again = new ActorImport(new([_importing["a.csv"]], _importing.Layers.Path), Importing.Shipped);
        Assert.True(Assert.Throws<ActorLayerException>(again.Run).IsUsage);
        Assert.True(_importing.Layers.Remove("a"));
        Assert.False(_importing.Layers.Remove("a"));
    }
}
