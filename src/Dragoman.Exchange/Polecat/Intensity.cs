namespace Dragoman.Exchange.Polecat;

/// <summary>
/// How hostile (-10) or cooperative (10) a type of event is: Goldstein's scale (1992, "A conflict-cooperation scale for WEIS events data") in the values
/// that CAMEO's root categories have, by PLOVER's own table of which of them became which type. POLECAT's weights of single modes are not published.
/// </summary>
public static class Intensity
{
    private const double Assault = -9;
    private const double Fight = -10;

    public static double? Of(string plover, string? mode) => plover switch
    {
        "AGREE" => 4,
        "CONSULT" => 1,
        "SUPPORT" => 3.5,
        "CONCEDE" or "RETREAT" => 5,
        "COOPERATE" => 6,
        "AID" => 7,
        "REQUEST" => -5,
        "ACCUSE" => -2,
        "REJECT" => -4,
        "THREATEN" => -6,
        "PROTEST" => -6.5,
        "SANCTION" => -4,
        "MOBILIZE" => -7.2,
        "COERCE" => -7,
        "ASSAULT" => mode is "firearms" or "aerial" or "drone" or "heavy-weapons" or "unconventional" ? Fight : Assault,
        _ => null,
    };
}
