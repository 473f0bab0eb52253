using Dragoman.Entities.Names;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>Drafts of names that somebody else has found: nothing about them is in doubt but where they lie.</summary>
internal sealed class GivenNames(IReadOnlyList<Parse> parses, PlaceContext context, NameCandidates candidates, PlaceWords words)
{
    /// <summary>In the order of the text; spans outside of all sentences give none.</summary>
    public List<Draft> Read(IEnumerable<TextSpan> spans)
    {
        var drafts = new List<Draft>();
        var i = 0;
        foreach (var span in spans.Distinct().Order())
        {
            while (i < parses.Count && (parses[i].Count == 0 || parses[i].Sentence.Tokens[^1].Span.End <= span.Start))
                i++;
            if (i < parses.Count && Read(parses[i], span) is { } draft)
                drafts.Add(draft);
        }
        return drafts;
    }

    private NamedDraft? Read(Parse parse, TextSpan span)
    {
        var tokens = parse.Sentence.Tokens;
        var (first, last) = (-1, -1);
        for (var i = 0; i < tokens.Length && tokens[i].Span.Start < span.End; i++)
            if (tokens[i].Span.Overlaps(span))
                (first, last) = (first < 0 ? i : first, i);
        if (first < 0)
            return null;
        var text = context.Report.Text;
        var name = RomanisedName.Of(span.Of(text).ToString());
        return new NamedDraft(parse.Sentence.Index, first, last, last)
        {
            Name = name,
            NameFirst = first,
            IsGiven = true,
            Strength = LocativeStrength.Strong,
            IsCounty = last + 1 < tokens.Length && words.Find(RomanisedName.Fold(tokens[last + 1].Form)).Roles.HasFlag(PlaceWordRoles.Subunit),
            Candidates = candidates.OfKnownName(name, span.End < text.Length && text[span.End] == '.'),
        };
    }
}
