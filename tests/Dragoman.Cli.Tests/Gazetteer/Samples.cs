namespace Dragoman.Cli.Tests.Gazetteer;

/// <summary>Small files of each format, of places that there aren't.</summary>
internal static class Samples
{
    /// <summary>Lines as in a dump of GeoNames; the last has latitude 95.</summary>
    public static string Dump { get; } = string.Concat(
        Line(90000001, "Zubayr al Wafi", "Zubayr al-Wafi,الزبير الوافي", "31.5", "14.25", "P", "PPL", "77", "9001", 2400),
        Line(90000002, "Wadi Qarmush", "", "31.6", "14.3", "H", "WAD", "77", "", 0),
        Line(90000003, "Barqamiya", "", "31.5", "14.2", "A", "ADM1", "77", "", 0),
        Line(90000004, "Qarmush", "", "95", "14.3", "P", "PPL", "77", "", 0));

    public const string Alternates =
        "1\t90000001\ten\tZubeir Wafy\t\t\t\t\n" + "2\t90000001\tlink\thttps://example.org/zubayr\t\t\t\t\n" + "3\tnone\ten\tNowhere\t\t\t\t\n";

    public const string Codes1 = "LY.77\tBarqamiyah Province\tBarqamiyah Province\t90000003\n";
    public const string Codes2 = "LY.77.9001\tWafi District\tWafi District\t90000005\n";

    public const string Overpass = """
        {"version": 0.6, "osm3s": {"copyright": "none"}, "elements": [
          {"type": "node", "id": 71, "lat": 30.5, "lon": 15.5, "tags": {"place": "village", "name": "تل القرمش", "name:en": "Tell Garmush village", "population": "1,350"}},
          {"type": "way", "id": 72, "center": {"lat": 30.6, "lon": 15.6}, "tags": {"place": "hamlet", "name": "Sidi Nuqta", "alt_name": "Nogta;Nukta"}},
          {"type": "node", "id": 73, "lat": 30.7, "lon": 15.7, "tags": {"place": "hamlet"}},
          {"type": "node", "id": 74, "lat": 30.7, "lon": 215.7, "tags": {"place": "town", "name": "Beyond"}}
        ]}
        """;

    public const string GeoJson = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "id": "node/81", "properties": {"place": "town", "name": "Murjan Qarmush"}, "geometry": {"type": "Point", "coordinates": [15.25, 30.25]}},
          {"type": "Feature", "properties": {"osm_id": 82, "osm_type": "ways_poly", "place": "suburb", "name": "Hayy al Murjan"}, "geometry": {"type": "Polygon", "coordinates": [[[15.0, 30.0], [15.2, 30.0], [15.2, 30.2], [15.0, 30.0]]]}},
          {"type": "Feature", "properties": {"place": "town", "name": "No Id"}, "geometry": {"type": "Point", "coordinates": [15.25, 30.25]}}
        ]}
        """;

    public const string Units = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"adm1_name": "Qarmushiya", "adm1_name1": "قرمشية", "adm1_pcode": "LY91", "adm0_pcode": "LY", "center_lat": 30.1, "center_lon": 15.1}, "geometry": null},
          {"type": "Feature", "properties": {"adm2_name": "Upper Qarmush", "adm2_pcode": "LY9101", "adm1_name": "Qarmushiya", "adm1_pcode": "LY91", "adm0_pcode": "LY", "area_sqkm": 314.16, "center_lat": 30.3, "center_lon": 15.3}, "geometry": null}
        ]}
        """;

    public const string GlobalPcodes =
        "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n" + "AFG,1,AF01,Kabul,AFG,2021-01-01\n" + "AFG,2,AF0199,Nowhere at All,AF01,2021-01-01\n" + "XXX,1,XX1,Kabul,XXX,2021-01-01\n";

    public const string Own =
        "id,name,lat,lon,kind,country,aliases,radius_km,parent\n" + "p,Qarmush Plain,29.9,15.9,region,LBY,Sahl Qarmush,30,\n" + "c,Checkpoint Nuqta,29.8,15.8,crossing,LY,Gate 9|Nuqta Gate,2,p\n";

    /// <summary>Every line but the first wrong, each in its own way.</summary>
    public const string Wrong =
        "id,name,lat,lon,kind,country,parent\n"
        + "a,Good Place,29.5,15.5,,LBY,\n"
        + "b,Polar Camp,95,15.5,camp,LBY,\n"
        + "c,Loop One,29.6,15.6,,LBY,d\n"
        + "d,Loop Two,29.6,15.6,,LBY,c\n"
        + "e,Castle,29.6,15.6,castle,LBY,\n"
        + "f,Nowhere Land,29.6,15.6,,QQQ,\n"
        + "g,,29.6,15.6,,LBY,\n"
        + "h,Extra Cells,29.6,15.6,,LBY,,x,y\n"
        + "i,Null Island,0,0,,LBY,\n"
        + "j,Words,north,15.6,,LBY,\n";

    private static string Line(int id, string name, string alternates, string latitude, string longitude, string featureClass, string code, string unit, string subunit, int population) =>
        $"{id}\t{name}\t{name}\t{alternates}\t{latitude}\t{longitude}\t{featureClass}\t{code}\tLY\t\t{unit}\t{subunit}\t\t\t{population}\t\t100\tAfrica/Tripoli\t2020-01-01\n";
}
