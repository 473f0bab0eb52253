using System.Text;

namespace Dragoman.Evaluation.Peers;

/// <summary>Text out of tokens of which nobody kept the spaces: "( see Tripoli 's port )" is "(see Tripoli's port)" again.</summary>
public static class Spacing
{
    private static readonly HashSet<string> Closing = [".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "...", "''", "'s", "'S", "n't", "'re", "'ve", "'ll", "'d", "'m", "'"];
    private static readonly HashSet<string> Opening = ["(", "[", "{", "$", "£", "€", "``", "#"];

    /// <summary>Appends the tokens, and says where each begins.</summary>
    public static int[] Append(StringBuilder text, IReadOnlyList<string> forms)
    {
        var starts = new int[forms.Count];
        var (isQuoted, isGlued) = (false, true);
        for (var i = 0; i < forms.Count; i++)
        {
            var isQuote = forms[i] is "\"";
            if (!isGlued && !Closing.Contains(forms[i]) && !(isQuote && isQuoted)) text.Append(' ');
            starts[i] = text.Length;
            text.Append(forms[i]);
            if (isQuote) isQuoted = !isQuoted;
            isGlued = Opening.Contains(forms[i]) || (isQuote && isQuoted);
        }
        return starts;
    }
}
