using Dragoman.Entities.Names;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>A sentence with what the reader of phrases asks of each token.</summary>
internal sealed class ScannedSentence
{
    private static readonly PlaceWord Outside = new("", PlaceWordRoles.None, null, 0);

    private readonly string[] _folded;
    private readonly PlaceWord[] _words;
    private readonly bool[] _names;
    private readonly bool[] _doubtful;
    private readonly int[] _demonyms;

    public ScannedSentence(Parse parse, PlaceWords words, Gazetteer gazetteer, TakenSpans taken, bool caseTells)
    {
        Parse = parse;
        var tokens = parse.Sentence.Tokens;
        _folded = [.. tokens.Select(token => RomanisedName.Fold(token.Form))];
        _words = [.. _folded.Select(words.Find)];
        _names = new bool[tokens.Length];
        _doubtful = new bool[tokens.Length];
        _demonyms = new int[tokens.Length];
        var first = Array.FindIndex(_folded, folded => folded.Length > 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var free = !taken.Overlap(tokens[i].Span);
            // Where case tells nothing, the network's word for a name must do.
            _doubtful[i] = (!caseTells || i == first) && parse[i].Upos != Syntax.Upos.Propn;
            _names[i] = free && (caseTells ? IsName(i, i == first) : IsNameWithoutCase(i));
            _demonyms[i] = caseTells && !char.IsUpper(tokens[i].Form[0]) ? -1 : DemonymAt(i, gazetteer);
            if (!free)
                _words[i] = Outside;
        }
    }

    public Parse Parse { get; }

    public int Count => _folded.Length;

    public string Folded(int i) => i >= 0 && i < _folded.Length ? _folded[i] : "";

    public PlaceWord Word(int i) => i >= 0 && i < _words.Length ? _words[i] : Outside;

    public string Form(int i) => i >= 0 && i < Count ? Parse[i].Form : "";

    public Upos Upos(int i) => i >= 0 && i < Count ? Parse[i].Upos : Syntax.Upos.Punct;

    public bool Is(int i, PlaceWordRoles role) => (Word(i).Roles & role) != 0;

    public bool IsLower(int i) => Form(i) is [var letter, ..] && char.IsLower(letter);

    /// <summary>May be a word of a proper name.</summary>
    public bool IsName(int i) => i >= 0 && i < Count && _names[i];

    /// <summary>Its capital may come from the beginning of the sentence only.</summary>
    public bool IsDoubtful(int i) => _doubtful[i];

    /// <returns>The number of the country, -1 for none.</returns>
    public int Demonym(int i) => i >= 0 && i < Count ? _demonyms[i] : -1;

    public bool IsHyphen(int i) => Form(i) is "-" or "–" or "‑";

    public bool IsComma(int i) => Form(i) is "," or "،";

    /// <summary>"bin" or, with its hyphen, "al" in lower case before a name.</summary>
    public bool IsParticle(int i) =>
        (Is(i, PlaceWordRoles.Particle) && (IsName(i + 1) || (IsHyphen(i + 1) && IsName(i + 2))))
        || (SmallWords.IsArticle(Folded(i)) && IsHyphen(i + 1) && IsName(i + 2));

    public string Join(int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => _folded[i]).Where(folded => folded.Length > 0));

    /// <summary>The token of the phrase that is governed from outside of it.</summary>
    public int Head(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var head = Parse[i].Head;
            if ((head.IsNone || head.Index < first || head.Index > last) && Parse[i].Upos is not (Syntax.Upos.Punct or Syntax.Upos.Adp or Syntax.Upos.Det))
                return i;
        }
        return last;
    }

    private bool IsName(int i, bool first)
    {
        var form = Parse[i].Form;
        if (!HasCapital(form) || _folded[i].Length == 0 || Is(i, PlaceWordRoles.Break))
            return false;
        return Parse[i].Upos switch
        {
            Syntax.Upos.Propn => true,
            Syntax.Upos.X or Syntax.Upos.Noun or Syntax.Upos.Adj => true,
            Syntax.Upos.Verb or Syntax.Upos.Adv => !first && Parse.Sentence.Kind == BlockKind.Paragraph,
            Syntax.Upos.Det or Syntax.Upos.Adp => form.Length > 1 && (Is(i, PlaceWordRoles.Particle) || (SmallWords.IsArticle(_folded[i]) && IsHyphen(i + 1))),
            _ => false,
        };
    }

    /// <summary>"Tripoli", "al-Watiya", "d'Ivoire"; not "anti-Turkish".</summary>
    private static bool HasCapital(string form)
    {
        if (char.IsUpper(form[0]))
            return true;
        var at = form.AsSpan().IndexOfAny('-', '\'', '’');
        return at is > 0 and < 5 && at + 1 < form.Length && char.IsUpper(form[at + 1]) && SmallWords.IsArticle(RomanisedName.Fold(form.AsSpan(0, at)));
    }

    private bool IsNameWithoutCase(int i) =>
        Parse[i].Upos is Syntax.Upos.Propn or Syntax.Upos.Noun or Syntax.Upos.X or Syntax.Upos.Adj && _folded[i].Length > 2 && _words[i].Roles == 0;

    private int DemonymAt(int i, Gazetteer gazetteer)
    {
        var found = new List<int>();
        if (_folded[i].Length > 3)
            gazetteer.Find(_folded[i], NameKeyKind.Demonym, found);
        return found.Count == 0 ? -1 : gazetteer.Facts(found[0]).Country;
    }
}
