namespace Hengjian.Rubrics.Options;

/// <summary>Checks choices that people make for a rubric's options.</summary>
public static class OptionChoices
{
    /// <summary>Options the rubric does not have and choices an option does not offer.</summary>
    /// <returns>One line for each fault (zh-CN), in ordinal order of the option ids; empty when all is right.</returns>
    public static IReadOnlyList<string> Verify(Rubric rubric, IReadOnlyDictionary<string, string> chosen) => throw new NotImplementedException();
}
