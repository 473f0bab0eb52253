namespace Dragoman.Places;

/// <summary>By what a name may mean a place.</summary>
internal enum NameTie
{
    /// <summary>It is what the gazetteer calls it first.</summary>
    Name,
    /// <summary>A further name that our own table gives it.</summary>
    CuratedName,
    /// <summary>An old name, a translation, a code.</summary>
    OtherName,
    /// <summary>"Libyans".</summary>
    People,
    /// <summary>"Ind."</summary>
    Short,
    /// <summary>"Lee" for Lee County.</summary>
    County,
    /// <summary>"Northern Europe" for Europe.</summary>
    Part,
}
