namespace Dragoman.Browser.Tests;

/// <summary>One workbench for several classes of tests that only add to it: each start takes a while.</summary>
[CollectionDefinition(Name)]
public sealed class SharedWorkbench : ICollectionFixture<Workbench>
{
    public const string Name = "shared workbench";
}
