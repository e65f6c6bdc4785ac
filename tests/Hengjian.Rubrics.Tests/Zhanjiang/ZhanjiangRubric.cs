namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>The shipped rubric, loaded once.</summary>
internal static class ZhanjiangRubric
{
    private static readonly Lazy<Rubric> s_rubric = new(() =>
    {
        var load = RubricFile.Load(RepositoryRoot.PathOf("rubrics", "zhanjiang-2021.yaml"));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Rubric!;
    });

    internal static Rubric Loaded => s_rubric.Value;
}
