namespace Dragoman.Evaluation.Muc;

/// <summary>The shallow hierarchy of instrument types: a type above that of the key is half right.</summary>
internal static class MucInstruments
{
    public static bool IsAbove(string answer, string key) => (answer, key) switch
    {
        ("GUN", "MACHINE GUN" or "MORTAR" or "HANDGUN" or "RIFLE") => true,
        ("EXPLOSIVE", "BOMB" or "VEHICLE BOMB" or "DYNAMITE" or "MINE" or "AERIAL BOMB" or "GRENADE" or "MOLOTOV COCKTAIL") => true,
        ("BOMB", "VEHICLE BOMB" or "DYNAMITE" or "MINE" or "AERIAL BOMB" or "GRENADE" or "MOLOTOV COCKTAIL") => true,
        ("PROJECTILE", "MISSILE" or "ROCKET") => true,
        _ => false,
    };
}
