namespace Hengjian.Rubrics.Rules;

/// <summary>A named level of a rule (档次).</summary>
/// <param name="Id">Its id, as an answer or the formula names it.</param>
/// <param name="Meaning">Its name in words (zh-CN).</param>
/// <param name="From">The fewest points it gives.</param>
/// <param name="To">The most points it gives; the same as <paramref name="From"/> where the level fixes them.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record LevelStep(string Id, string Meaning, Points From, Points To, SourcePlace Place)
{
    /// <summary>Whether whoever takes the level also gives the points inside its limits.</summary>
    public bool IsOpen => From != To;
}
