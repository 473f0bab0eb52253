using System.Collections.Immutable;

namespace Dragoman.Exchange.Packages;

/// <summary>What a data package says of itself beside its tables.</summary>
/// <param name="Name">Lower case letters, digits, "-", "_" and ".".</param>
/// <param name="Version">Of the data, semantic; null where nobody gave one.</param>
/// <param name="Query">What was asked for, in the words that would ask for it again; null where all there is was.</param>
/// <param name="Created">Null where nobody said: the clock would make every package differ.</param>
/// <param name="Sources">Titles and addresses of the reports.</param>
public sealed record PackageFacts(string Name, string Title, License? License, string? Version, string? Query, DateOnly? Created, ImmutableArray<PackageSource> Sources);

/// <param name="Name">Of the Open Definition's list: "CC-BY-4.0".</param>
public sealed record License(string Name, string? Url)
{
    /// <summary>Null for what is no name of a licence.</summary>
    public static License? Find(string name) => name.ToUpperInvariant() switch
    {
        "CC-BY-4.0" => new("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        "CC-BY-SA-4.0" => new("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        "CC0-1.0" => new("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        "ODBL-1.0" => new("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        "ODC-BY-1.0" => new("ODC-BY-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        "PDDL-1.0" => new("PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
        _ => null,
    };
}

public sealed record PackageSource(string Title, string? Path);
