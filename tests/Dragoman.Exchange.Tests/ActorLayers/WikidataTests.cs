namespace Dragoman.Exchange.Tests.ActorLayers;

/// <summary>Answers of Wikidata's query service.</summary>
public sealed class WikidataTests : IDisposable
{
    private const string Entity = "http://www.wikidata.org/entity/";

    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Fact]
    public void Rows_of_one_item_are_one_actor()
    {
        var result = _importing.Import("a.csv", $"""
            item,itemLabel,itemAltLabel,countryLabel,inception,dissolved,parent,typeLabel
            {Entity}Q990001,Dune Union,"DU, Union of the Dune, 5",Libya,2012-01-01T00:00:00Z,2019-01-01T00:00:00Z,{Entity}Q990002,militia
            {Entity}Q990001,Dune Union,DU,Tunisia,2011-02-17T00:00:00Z,,{Entity}Q990003,
            {Entity}Q990002,Dune Federation,,Ottoman Empire,-0044-01-01T00:00:00Z,t8812,,
            {Entity}Q990004,Q990004,,Libya,,,,

            """);
        Assert.Equal(
        [
            "wikidata:Q990001 LBY UAF: Dune Union 2011-2019, DU 2011-2019, Union of the Dune 2011-2019",
            "wikidata:Q990002  : Dune Federation",
        ], _importing.Actors);
        // What the query didn't ask for is nobody's parent.
        Assert.Equal("wikidata:Q990002", _importing.Layer.Actors[0].Parent);
        Assert.Equal((30, 0), (result.Priority, result.Bad));
    }

    [Theory]
    [InlineData("""{"head":{"vars":["item"]},"results":{"bindings":[ROWS]}}""", true)]
    [InlineData("[ROWS]", false)]
    public void Json_of_the_service_and_of_its_page(string frame, bool isBinding)
    {
        string Value(string text) => isBinding ? $$"""{"type":"literal","value":"{{text}}"}""" : $"\"{text}\"";
        var row = $$"""{"item":{{Value(Entity + "Q990001")}},"itemLabel":{{Value("Dune Union")}},"countryCode":{{Value("LY")}},"sector":{{Value("REB")}},"inception":{{Value("2011-01-01T00:00:00Z")}}}""";
        var bad = $$"""{"item":{{Value("P31")}},"itemLabel":{{Value("No Item")}}}""";
        _importing.Import("a.json", frame.Replace("ROWS", $"{row},{bad},7", StringComparison.Ordinal));
        Assert.Equal(["wikidata:Q990001 LBY REB: Dune Union 2011-"], _importing.Actors);
        Assert.Equal(["a.json:2: 'P31' is no item of Wikidata: give Q and digits, or its address", "a.json:3: is no object of values"], _importing.Errors);
    }

    [Theory]
    [InlineData("Q990001,Dune Union,XQX,,", "'XQX' is no country: a code is of two or three letters of ISO 3166-1")]
    [InlineData("Q990001,Dune Union,LBY,2015-01-01T00:00:00Z,2011-01-01T00:00:00Z", "ends in 2011, before it begins in 2015")]
    [InlineData("Q990001,Dune Union,LBY,soon,", "'soon' to '' are no dates that begin with a year")]
    [InlineData(",Dune Union,LBY,,", "'' is no item of Wikidata")]
    public void Rows_that_are_wrong(string row, string error)
    {
        _importing.Import("a.csv", $"item,itemLabel,countryCode,inception,dissolved\nQ1234567,Good One,LBY,,\n{row}\n");
        Assert.StartsWith("a.csv:3: " + error, Assert.Single(_importing.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"results\": 7}", "a.json: is no answer of a query")]
    [InlineData("{\"results\": {\"bindings\": [", "a.json: is no JSON from line 1 on")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]", "a.json: is no JSON from line 1 on")]
    [InlineData("[]", "a.json: no actor could be read: nothing here names one")]
    public void What_is_no_answer_is_refused(string text, string error) => Assert.StartsWith(error, _importing.Refused("a.json", text), StringComparison.Ordinal);
}
