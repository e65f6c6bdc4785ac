namespace Hengjian.EndToEnd.Demo;

/// <summary>Tests that look at the same three runs.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoResults>
{
    public const string Name = "demo";
}
