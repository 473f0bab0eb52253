namespace Dragoman.Fuzz;

/// <summary>A reader broke a promise without throwing anything.</summary>
internal sealed class FuzzException(string message, Exception? inner = null) : Exception(message, inner);
