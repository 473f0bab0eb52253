namespace Dragoman.Times;

internal enum Feast
{
    Ramadan, EidAlFitr, EidAlAdha, Eid, Ashura, Mawlid, Christmas, ChristmasEve, NewYear, NewYearsEve, Easter, GoodFriday, Nowruz, EasterMonday, Thanksgiving, LabourDay, Valentine, Halloween, VictoryDay, Juneteenth, VeteransDay,
}
