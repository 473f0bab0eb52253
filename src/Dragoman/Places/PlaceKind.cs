namespace Dragoman.Places;

/// <summary>What a place is. The numbers stand in the packed gazetteer.</summary>
public enum PlaceKind : byte
{
    Settlement = 0,
    Capital = 1,
    District = 2,
    Country = 3,
    /// <summary>A first-level unit: a province, governorate, state, oblast.</summary>
    Unit = 4,
    Airport = 5,
    Base = 6,
    Camp = 7,
    Crossing = 8,
    Bridge = 9,
    Road = 10,
    Port = 11,
    /// <summary>Oil and gas: fields, terminals, refineries, pipelines.</summary>
    Oil = 12,
    Dam = 13,
    Prison = 14,
    Region = 15,
    Valley = 16,
    Mountain = 17,
    Island = 18,
    Water = 19,
    /// <summary>A building or works of any other kind.</summary>
    Site = 20,
    /// <summary>A second-level unit: a county, district, raion.</summary>
    Subunit = 21,
}
