using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Options;

/// <summary>Checks choices that people make for a rubric's options.</summary>
public static class OptionChoices
{
    /// <summary>Options the rubric does not have and choices an option does not offer.</summary>
    /// <returns>One line for each fault (zh-CN), in ordinal order of the option ids; empty when all is right.</returns>
    public static IReadOnlyList<string> Verify(Rubric rubric, IReadOnlyDictionary<string, string> chosen)
    {
        var faults = new List<string>();
        foreach (var (id, choice) in chosen.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var option = rubric.Options.FirstOrDefault(one => one.Id == id);
            if (option is null)
                faults.Add($"方案 {rubric.Id} 没有选项“{id}”{NearestName.Hint(id, rubric.Options.Select(one => one.Id))}");
            else if (option.Choices.All(one => one.Id != choice))
                faults.Add($"选项“{id}”没有取值“{choice}”，可取：{string.Join("、", option.Choices.Select(one => one.Id))}");
        }

        return faults;
    }

    /// <summary>How every option is filled, in the rubric's order.</summary>
    internal static IReadOnlyList<ChosenOption> Take(Rubric rubric, IReadOnlyDictionary<string, string>? chosen)
    {
        var faults = chosen is null ? [] : Verify(rubric, chosen);
        if (faults.Count > 0)
            throw new ArgumentException(string.Join("；", faults), nameof(chosen));
        return [.. rubric.Options.Select(option => Take(option, chosen?.GetValueOrDefault(option.Id) ?? option.Default))];
    }

    private static ChosenOption Take(RubricOption option, string choice) =>
        new(option.Id, option.Question, choice, option.Choices.First(one => one.Id == choice).Meaning, choice == option.Default);
}
