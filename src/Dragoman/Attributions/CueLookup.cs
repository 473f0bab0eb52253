using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>Asks the table of cues about a word of a sentence.</summary>
internal static class CueLookup
{
    private const int Reach = 3;

    extension(AttributionCueTable table)
    {
        /// <summary>The cue that begins at a word; the words of a phrase follow closely, with others between. Null where there is none.</summary>
        /// <param name="last">Index of the cue's last token.</param>
        public AttributionCue? At(Word word, string pos, out int last)
        {
            foreach (var cue in table.StartingWith(word.Lemma.ToLowerInvariant()))
            {
                if (cue.Pos != pos || !Follows(word, cue, out last)) continue;
                return cue;
            }
            last = word.Index;
            return null;
        }
    }

    private static bool Follows(Word word, AttributionCue cue, out int last)
    {
        last = word.Index;
        for (var i = 1; i < cue.Lemmas.Length; i++)
        {
            var at = last + 1;
            while (at < word.Parse.Count && at <= last + Reach && !word.Parse[at].Lemma.Equals(cue.Lemmas[i], StringComparison.OrdinalIgnoreCase)) at++;
            if (at >= word.Parse.Count || at > last + Reach) return false;
            last = at;
        }
        return true;
    }
}
