using System.Collections.Immutable;
using System.Text;
using Dragoman.Actors;
using Dragoman.Exchange.Input;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>
/// Dictionaries of TABARI, PETRARCH and Phoenix. Actors: "NAME_ [CODE dates]", below it "+SYNONYM_" and further "[CODE dates]". Agents: "NOUN {PLURAL} [~CODE]", with sets
/// "!PERSON! = MAN, WOMAN" that stand for each of their words.
/// </summary>
internal sealed class CameoLines(ActorKnowledge knowledge)
{
    private const int LongestLine = 1 << 16;
    private const int MostNames = 2_000;
    private const int MostVariants = 400;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<DatedCode> _codes = [];
    private int _line;
    private int _headLine;
    private bool _isBad;

    public IEnumerable<ActorItem> Read(Stream stream)
    {
        var lines = new ByteLines(stream, LongestLine);
        for (_line = 1; lines.TryRead(out var bytes); _line++)
        {
            if (!TryText(bytes, out var text, out var why))
                yield return new ActorItem.Bad(_line, why);
            else if (text.Length > 0)
                foreach (var item in Read(text))
                    yield return item;
        }
        foreach (var item in Flush())
            yield return item;
    }

    /// <summary>Without comments: from "#" and ";" to the end of the line, and lines between angle brackets.</summary>
    private bool TryText(ReadOnlyMemory<byte>? bytes, out string text, out string why)
    {
        (text, why) = ("", $"is longer than {LongestLine} bytes");
        if (bytes is not { } there)
            return false;
        try
        {
            text = Strict.GetString(_line == 1 && there.Span.StartsWith(Encoding.UTF8.Preamble) ? there.Span[3..] : there.Span);
        }
        catch (DecoderFallbackException)
        {
            why = "is not UTF-8";
            return false;
        }
        why = "holds characters that are no text";
        text = text.Replace("[###]", "[---]", StringComparison.Ordinal);
        var end = text.AsSpan().IndexOfAny('#', ';');
        text = (end < 0 ? text : text[..end]).Trim();
        if (text.StartsWith('<')) text = "";
        return !text.Any(letter => char.IsControl(letter) && letter != '\t');
    }

    private List<ActorItem> Read(string text) => text switch
    {
        ['!', .. var set] when set.IndexOf('!', StringComparison.Ordinal) is > 0 and var end && set[(end + 1)..].TrimStart().StartsWith('=') => Set(set[..end], set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..]),
        ['+', .. var name] => Synonym(name),
        ['[', ..] when !text.Contains('~', StringComparison.Ordinal) => Codes(text),
        _ when text.Contains('~', StringComparison.Ordinal) => [.. Flush(), .. Agent(text)],
        _ => [.. Flush(), .. Head(text)],
    };

    private List<ActorItem> Set(string name, string words)
    {
        _sets[name] = words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return _sets[name] is [] || _sets[name].Length > MostVariants ? [new ActorItem.Bad(_line, $"the set !{name}! has no words, or more than {MostVariants}")] : [];
    }

    private List<ActorItem> Head(string text)
    {
        (_headLine, _isBad) = (_line, false);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        _names.Add(bracket < 0 ? text : text[..bracket]);
        return bracket < 0 ? [] : Codes(text[bracket..]);
    }

    private List<ActorItem> Synonym(string name)
    {
        if (_names.Count == 0)
            return [new ActorItem.Bad(_line, "is a synonym of nothing: the name that it belongs to stands before it")];
        if (name.Contains('[', StringComparison.Ordinal))
            return [new ActorItem.Bad(_line, "is a synonym with a code of its own: write it as a name, without +")];
        if (_names.Count >= MostNames)
            return [new ActorItem.Bad(_line, $"is one synonym too many: an actor has up to {MostNames}")];
        _names.Add(name);
        return [];
    }

    /// <summary>"[USAGOV 900101-930120] [USAELI >930120]"</summary>
    private List<ActorItem> Codes(string text)
    {
        if (_names.Count == 0)
            return [new ActorItem.Bad(_line, "is a code of nobody: the name that it belongs to stands before it")];
        var bad = new List<ActorItem>();
        for (var rest = text; rest.Length > 0;)
        {
            var close = rest.IndexOf(']', StringComparison.Ordinal);
            if (rest[0] != '[' || close < 0)
            {
                bad.Add(new ActorItem.Bad(_line, rest[0] == '[' ? "has a bracket that isn't closed" : $"'{rest}' stands behind the code: a comment begins with # or ;"));
                break;
            }
            if (CameoYears.TryRead(rest[1..close], out var code, out var why))
                _codes.Add(code);
            else
                bad.Add(new ActorItem.Bad(_line, why));
            rest = rest[(close + 1)..].Trim();
        }
        _isBad |= bad.Count > 0;
        return bad;
    }

    /// <summary>The actor whose lines are done.</summary>
    private ActorItem[] Flush()
    {
        ActorItem[] items = _names.Count == 0 ? [] : _codes.Count == 0 && !_isBad ? [new ActorItem.Bad(_headLine, $"'{_names[0].Trim()}' has no code in brackets")] : [.. Actors()];
        _names.Clear();
        _codes.Clear();
        return items;
    }

    private IEnumerable<ActorItem> Actors()
    {
        var names = new List<string>();
        foreach (var phrase in _names)
            foreach (var apart in NameText.Apart(NameText.OfDictionary(phrase)))
                if (NameText.TryClean(apart, out var name, out var why))
                    names.Add(name);
                else
                    yield return new ActorItem.Bad(_headLine, why);
        if (names is [])
            yield break;
        var slug = NameText.Slug(names[0]);
        var isPerson = IsPerson();
        foreach (var ofCode in _codes.GroupBy(code => code.Code, StringComparer.Ordinal))
            yield return Actor(slug, names, ofCode.Key, [.. ofCode], isPerson);
    }

    /// <summary>Offices have bounds, and only people are elites before and after them. Nothing else in a dictionary tells people from bodies.</summary>
    private bool IsPerson() => _codes.Any(code => RoleOf(code) is "ELI") || _codes.All(code => (code.From ?? code.To) is not null && RoleOf(code) is "GOV" or "LEG" or "JUD");

    private string? RoleOf(DatedCode code) => knowledge.Cameo.TryReadActor(code.Code, knowledge.IsCountry, out var read, out _) ? read.Sector : null;

    private ActorItem Actor(string slug, List<string> names, string code, DatedCode[] dates, bool isPerson)
    {
        // "[---]" and "[###]" are codes for what isn't to be coded.
        if (code.All(letter => letter is '-' or '#' or '*'))
            return new ActorItem.LeftOut(_headLine);
        if (!knowledge.Cameo.TryReadActor(code, knowledge.IsCountry, out var read, out var why))
            return new ActorItem.Bad(_headLine, why);
        ImmutableArray<ImportedName> dated = [.. names.Distinct(StringComparer.Ordinal).SelectMany(name => dates.Select(date => new ImportedName(name, date.From, date.To, isPerson)))];
        if (isPerson && read.Sector is { } role && knowledge.Actor($"{read.Country ?? "INT"}-{role}".ToLowerInvariant()) is { } side)
            return new ActorItem.Row(_headLine, new(ActorSourceKind.Cameo, side.Id, side.Name, dated) { IsKnown = true });
        return new ActorItem.Row(_headLine, read is { IsState: true, Country: { } state }
            ? new(ActorSourceKind.Cameo, knowledge.StateOf(state), names[0], dated) { IsKnown = true }
            : new(ActorSourceKind.Cameo, $"cameo:{slug}:{code.ToLowerInvariant()}", names[0], dated) { Country = read.Country, Sector = read.Sector });
    }

    /// <summary>"CATTLE_THIEF {CATTLE_THIEVES} [~CRM]"</summary>
    private List<ActorItem> Agent(string text)
    {
        var (open, close) = (text.IndexOf('[', StringComparison.Ordinal), text.LastIndexOf(']'));
        if (open <= 0 || close < open)
            return [new ActorItem.Bad(_line, $"'{text}' is no kind of people: write NOUN {{PLURAL}} [~CODE]")];
        if (!knowledge.Cameo.TryReadAgent(text[(open + 1)..close].Replace("~", "", StringComparison.Ordinal).Trim(), out var sector, out var why))
            return [new ActorItem.Bad(_line, why)];
        var (noun, plural) = (text[..open].Trim(), "");
        if (noun.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace)
            (noun, plural) = (noun[..brace], noun[(brace + 1)..].TrimEnd('}', ' '));
        string[] phrases = [.. Variants(noun), .. Variants(plural)];
        if (phrases is [] || phrases.Any(phrase => !phrase.Any(char.IsLetter)))
            return [new ActorItem.Bad(_line, $"'{noun.Trim()}' is no noun, or has a set that no line before it tells of (!PERSON! = MAN, WOMAN), or stands for more than {MostVariants}")];
        return [.. phrases.Distinct(StringComparer.Ordinal).Select(phrase => knowledge.IsThing(phrase) ? (ActorItem)new ActorItem.LeftOut(_line) : new ActorItem.Kind(_line, KindOf(phrase, sector)))];
    }

    /// <summary>"FISHER!PERSON!" gives "fisherman", "fisherwoman" ...; nothing where it can't be told.</summary>
    private IEnumerable<string> Variants(string phrase)
    {
        List<string> found = [string.Join(' ', phrase.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))];
        while (found is [var first, ..] && first.IndexOf('!', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = first.IndexOf('!', open + 1);
            if (close < 0 || !_sets.TryGetValue(first[(open + 1)..close], out var words) || found.Count * words.Length > MostVariants)
                return [];
            var marker = first[open..(close + 1)];
            found = [.. found.SelectMany(one => words.Select(word => one.Replace(marker, word, StringComparison.Ordinal)))];
        }
        return found.Select(one => one.ToLowerInvariant()).Where(one => one.Length > 0);
    }

    private static Agent KindOf(string phrase, string sector) => new(phrase, sector, AgentTable.KindOf(sector), AgentTable.RoleOf(sector));
}
