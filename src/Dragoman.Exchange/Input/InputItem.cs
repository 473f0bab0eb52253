using Dragoman.Text;

namespace Dragoman.Exchange.Input;

/// <summary>What one file, or one line or entry of a file, gave: a report, or why it gave none.</summary>
public abstract record InputItem
{
    private InputItem()
    {
    }

    public sealed record Good(Report Report) : InputItem
    {
        public required Origin Origin { get; init; }
    }

    public sealed record Bad(InputError Error) : InputItem;

    internal static Bad Refuse(string where, string what, string advice) => new(new InputError(where, what, advice));
}
