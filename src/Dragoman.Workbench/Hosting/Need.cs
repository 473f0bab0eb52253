using Dragoman.Archive.People;

namespace Dragoman.Workbench.Hosting;

/// <summary>Who may ask a route. One that doesn't say is refused, and the server doesn't start.</summary>
/// <param name="Role">The least that they are; null for anybody at all.</param>
/// <param name="IsForPeople">Whether a token isn't enough: what it would change is who gets in.</param>
/// <param name="IsFirst">Whether it may be asked by somebody whose password somebody else knows, and who has to change it before anything else.</param>
internal sealed record Need(Role? Role, bool IsForPeople = false, bool IsFirst = false);

internal static class Needs
{
    public static T For<T>(this T route, Role role) where T : IEndpointConventionBuilder => route.WithMetadata(new Need(role));

    /// <summary>By people themselves; a program with a token may not.</summary>
    public static T ForPeople<T>(this T route, Role role) where T : IEndpointConventionBuilder => route.WithMetadata(new Need(role, IsForPeople: true));

    /// <summary>What anybody who signed in may do with their own account, from the first moment.</summary>
    public static T ForOneself<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new Need(Role.Reader, IsForPeople: true, IsFirst: true));

    /// <summary>Without being known.</summary>
    public static T ForAnybody<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new Need(null));

    /// <exception cref="InvalidOperationException">A route doesn't say who may ask it.</exception>
    public static void CheckNeeds(this IEndpointRouteBuilder application)
    {
        foreach (var endpoint in application.DataSources.SelectMany(source => source.Endpoints))
            if (endpoint.Metadata.GetMetadata<Need>() is null)
                throw new InvalidOperationException($"{endpoint.DisplayName} doesn't say who may ask it: add .For(Role...)");
    }
}
