using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads "Ramadan", "Eid al-Fitr 2020", "New Year's Eve", "Easter Sunday", "Christmas Day".</summary>
internal static class Holidays
{
    public static Match Read(TimeAtoms atoms, int i)
    {
        if (atoms.KindAt(i) is not TimeWordKind.Holiday && !(atoms.Is(i, "may") && atoms.Is(i + 1, "day")) || !atoms.Atoms.IsCapital(i))
            return Match.None;
        var (feast, next) = FeastAt(atoms, i);
        if (next == i)
            return Match.None;
        if (atoms.Is(next, "day") || atoms.Is(next, "holiday"))
            next++;
        var at = atoms.Skip(atoms.SkipComma(next), "of");
        return atoms[at].HasFormOfYear
            ? new(new Expression.Holiday(feast, (int)atoms[at].Value), at + 1)
            : new(new Expression.Holiday(feast, null), next);
    }

    private static (Feast Feast, int Next) FeastAt(TimeAtoms atoms, int i) => atoms.Atoms.Text(i) switch
    {
        "Eid" => EidAt(atoms, i),
        "New" when atoms.Is(i + 1, "year") && atoms.Is(i + 2, "'s") => atoms.Is(i + 3, "eve")
            ? (Feast.NewYearsEve, i + 4) : (Feast.NewYear, i + 3),
        "New" when atoms.Is(i + 1, "year") && atoms.Is(i + 2, "eve") => (Feast.NewYearsEve, i + 3),
        "Good" when atoms.Is(i + 1, "friday") => (Feast.GoodFriday, i + 2),
        "Easter" when atoms.Is(i + 1, "monday") => (Feast.EasterMonday, i + 2),
        "Thanksgiving" => (Feast.Thanksgiving, i + 1),
        "Valentine" when atoms.Is(i + 1, "'s") && atoms.Is(i + 2, "day") => (Feast.Valentine, i + 2),
        "Halloween" => (Feast.Halloween, i + 1),
        "Juneteenth" => (Feast.Juneteenth, i + 1),
        "Victory" when atoms.Is(i + 1, "day") => (Feast.VictoryDay, i + 1),
        "Veterans" or "Armistice" when atoms.Is(atoms.Skip(i + 1, "'"), "day") => (Feast.VeteransDay, atoms.Skip(i + 1, "'")),
        "International" when atoms.Is(i + 1, "workers") && atoms.Is(atoms.Skip(atoms.Atoms.IsSign(i + 2, '\'') ? i + 3 : i + 2, "'s"), "day") =>
            (Feast.LabourDay, atoms.Atoms.IsSign(i + 2, '\'') ? i + 3 : i + 2),
        "May" when atoms.Is(i + 1, "day") && atoms.Atoms.IsCapital(i + 1) => (Feast.LabourDay, i + 1),
        "Easter" => (Feast.Easter, atoms.Is(i + 1, "sunday") ? i + 2 : i + 1),
        "Christmas" or "Xmas" => atoms.Is(i + 1, "eve") ? (Feast.ChristmasEve, i + 2) : (Feast.Christmas, i + 1),
        "Ramadan" or "Ramadhan" or "Ramzan" => (Feast.Ramadan, IsPerson(atoms, i) ? i : i + 1),
        "Nowruz" or "Newroz" or "Norouz" => (Feast.Nowruz, i + 1),
        "Ashura" or "Ashoura" => (Feast.Ashura, i + 1),
        "Mawlid" => (Feast.Mawlid, i + 1),
        _ => (default, i),
    };

    /// <summary>"Ramadan Abdullah": a name beside a name.</summary>
    private static bool IsPerson(TimeAtoms atoms, int i) =>
        atoms.Atoms.IsCapital(i + 1) || (i > 1 && atoms.Atoms.IsCapital(i - 1) && !atoms.Is(i - 1, "the"));

    /// <summary>"Eid al-Fitr", "Eid ul-Adha", "Eid Al Adha", "Eid".</summary>
    private static (Feast Feast, int Next) EidAt(TimeAtoms atoms, int i)
    {
        var at = i + 1;
        if (atoms[at].Kind is AtomKind.Word && atoms.Atoms.Text(at).Length <= 3 && !atoms.Is(at, "in") && !atoms.Is(at, "on")
            && !atoms.Is(at, "day"))
            at++;
        at = atoms.SkipHyphen(at);
        return atoms.Is(at, "fitr") ? (Feast.EidAlFitr, at + 1)
            : atoms.Is(at, "adha") || atoms.Is(at, "azha") ? (Feast.EidAlAdha, at + 1)
            : (Feast.Eid, i + 1);
    }
}
