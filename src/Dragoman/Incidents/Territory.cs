namespace Dragoman.Incidents;

internal static class Territory;
