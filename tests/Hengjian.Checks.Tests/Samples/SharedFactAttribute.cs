namespace Hengjian.Checks.Tests.Samples;

/// <summary>A test that reads saved real pages, which lie beside the repository and are never part of it; it is skipped, and says so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedPages.Root is null)
        {
            Skip = "../shared/data/gov-pages is absent: the saved real pages were NOT read";
        }
    }
}
