namespace Dragoman.Exchange.Contract;

/// <summary>A line isn't a claim by the contract, or not one of this report. The message names the field: "place.precision: is no number".</summary>
public sealed class ContractException : Exception
{
    public ContractException()
    {
    }

    public ContractException(string message) : base(message)
    {
    }

    public ContractException(string message, Exception inner) : base(message, inner)
    {
    }
}
