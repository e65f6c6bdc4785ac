namespace Hengjian.Collect.Tests.Imports;

/// <summary>A test that needs a file of the folder <c>shared</c> beside the repository; without it the run says that it was skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFileFactAttribute : FactAttribute
{
    public SharedFileFactAttribute(string file)
    {
        if (RepositoryRoot.Shared(file) is null)
        {
            Skip = $"../shared/{file} is absent: nothing was compared with it.";
        }
    }
}
