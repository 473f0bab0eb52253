using System.Text;
using Dragoman.Exchange.Output;

namespace Dragoman.Exchange.Muc;

/// <summary>The incidents of each report as templates of MUC-4.</summary>
public sealed class MucFormat : ClaimFormat
{
    public override bool NeedsExplanation => true;

    public override Rendering Render(Explanation explanation) => new(Encoding.UTF8.GetBytes(MucWriter.Write(explanation)));

    /// <summary>Templates quote phrases, which a reading alone doesn't have.</summary>
    public override Rendering Render(Reading reading) => throw new NotSupportedException("templates are made of an explanation, not of a reading");
}
