using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Places;

/// <summary>What a common word does in the phrase that names a place.</summary>
[Flags]
public enum PlaceWordRoles : long
{
    None = 0,
    /// <summary>"city": what a name is called that is a settlement.</summary>
    Settlement = 1,
    /// <summary>"airport".</summary>
    Site = 2,
    /// <summary>"valley".</summary>
    Nature = 4,
    /// <summary>"axis", "district".</summary>
    Area = 8,
    /// <summary>"province".</summary>
    Unit = 16,
    Country = 32,
    Capital = 64,
    /// <summary>"outskirts": at the edge of what follows, or outside of it.</summary>
    Near = 128,
    /// <summary>"centre": within what follows.</summary>
    Part = 256,
    Border = 512,
    /// <summary>"international" in "Tripoli international airport".</summary>
    Modifier = 1024,
    /// <summary>"in": a capitalised name after it is a place.</summary>
    Locative = 2048,
    /// <summary>"to": a known name after it is a place.</summary>
    Weak = 4096,
    /// <summary>"General": the name after it is a person.</summary>
    Title = 8192,
    /// <summary>"Brigade": the name that it ends isn't a place.</summary>
    Other = 16384,
    Joint = 32768,
    /// <summary>"Nice": a place's name, but a word first of all.</summary>
    Common = 65536,
    /// <summary>"Monday", "Ramadan": no part of any name of a place.</summary>
    Break = 131072,
    /// <summary>"control" in "control of Tarhuna": what follows its preposition is a place.</summary>
    Grip = 262144,
    /// <summary>"the", "this".</summary>
    Determiner = 524288,
    /// <summary>"bin" in "Qasr bin Ghashir", though in lower case.</summary>
    Particle = 1048576,
    /// <summary>"km".</summary>
    Kilometres = 2097152,
    Miles = 4194304,
    Metres = 8388608,
    /// <summary>"about" in "about 20 km south of".</summary>
    Filler = 16777216,
    /// <summary>"captured": a name after it is that of a place or a person.</summary>
    Object = 67108864,
    /// <summary>"Kilo" in "Kilo 16": a number after it belongs to the name.</summary>
    Numbered = 33554432,
    /// <summary>"county": names of counties go without it in a list, "Lee and Hall counties".</summary>
    Subunit = 134217728,
    /// <summary>"street": it may be called after anything, and is no place of that name.</summary>
    Street = 268435456,
    Yards = 536870912,
    /// <summary>"talks" in "talks between Ankara and Damascus": what is between the two is no place.</summary>
    Mutual = 1073741824,
    /// <summary>"axis", "front": where it is fought about what the name is of, around it rather than in it.</summary>
    Front = 1L << 31,
    Designation = Settlement | Site | Nature | Area | Unit,
}

/// <param name="Kind">The kind of place that it calls for.</param>
/// <param name="RadiusKm">Of a place of which no more is known than that it is one of these.</param>
public sealed record PlaceWord(string Word, PlaceWordRoles Roles, PlaceKind? Kind, double RadiusKm);

/// <summary>words.tsv: word, role, kind, radius_km, and of other names what they are names of. A word may have several rows.</summary>
public sealed class PlaceWords
{
    private const double DefaultRadiusKm = 5;
    private const int Cells = 4;

    private static readonly PlaceWord Nothing = new("", PlaceWordRoles.None, null, DefaultRadiusKm);

    private readonly Dictionary<string, PlaceWord> _words;

    private PlaceWords(Dictionary<string, PlaceWord> words, ImmutableArray<OtherName> others) => (_words, OtherNames) = (words, others);

    /// <summary>Abbreviations of units and names of their people.</summary>
    public ImmutableArray<OtherName> OtherNames { get; }

    /// <exception cref="InvalidDataException">A row is wrong; the message says which and why.</exception>
    public static PlaceWords Read(TextReader table, string file)
    {
        var words = new Dictionary<string, PlaceWord>(StringComparer.Ordinal);
        var others = ImmutableArray.CreateBuilder<OtherName>();
        table.ReadLine();
        for (var (line, text) = (2, table.ReadLine()); text is not null; line++, text = table.ReadLine())
        {
            if (text.Length == 0 || text[0] == '#')
                continue;
            var cells = text.Split('\t');
            if (cells.Length == Cells + 1)
            {
                others.Add(OtherName.Read(cells[0], cells[1], cells[Cells], $"{file}:{line}"));
                continue;
            }
            var row = Row(cells, $"{file}:{line}");
            var known = words.GetValueOrDefault(row.Word, Nothing);
            if (known.Roles.HasFlag(row.Roles))
                throw new InvalidDataException($"{file}:{line}: '{row.Word}' has this role already");
            var before = known.Kind is null ? row : known;
            words[row.Word] = before with { Roles = known.Roles | row.Roles };
        }
        return new(words, others.ToImmutable());
    }

    /// <summary>The word itself, or its singular in "s" with the same meaning.</summary>
    public PlaceWord Find(string folded)
    {
        if (_words.TryGetValue(folded, out var found))
            return found;
        return folded is [.. { Length: > 3 } stem, 's'] && _words.TryGetValue(stem, out var singular)
            && (singular.Roles & (PlaceWordRoles.Designation | PlaceWordRoles.Other)) != 0 ? singular : folded is [.. var root, 'i', 'e', 's'] && _words.TryGetValue(root + "y", out singular)
            && (singular.Roles & PlaceWordRoles.Designation) != 0 ? singular : Nothing;
    }

    private static PlaceWord Row(string[] cells, string where)
    {
        if (cells.Length != Cells)
            throw new InvalidDataException($"{where}: {cells.Length} cells, not 4");
        if (!Enum.TryParse<PlaceWordRoles>(cells[1], ignoreCase: true, out var role))
            throw new InvalidDataException($"{where}: unknown role '{cells[1]}'");
        PlaceKind? kind = cells[2].Length == 0 ? null
            : Enum.TryParse<PlaceKind>(cells[2], ignoreCase: true, out var found) ? found
            : throw new InvalidDataException($"{where}: unknown kind '{cells[2]}'");
        var radius = cells[3].Length == 0 ? DefaultRadiusKm : double.Parse(cells[3], CultureInfo.InvariantCulture);
        return new(cells[0], role, kind, radius);
    }
}
