using System.Text;

using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rankings;

namespace Hengjian.Rubrics.Reading;

/// <summary>The words of a file for the values of an enumeration: <c>LeaveOut</c> is written <c>leave-out</c>.</summary>
internal static class Names
{
    private static readonly Dictionary<(Type Of, string Value), string> s_meanings = new()
    {
        [(typeof(DecisionKind), "measured")] = "机器测定",
        [(typeof(DecisionKind), "assisted")] = "机器辅助",
        [(typeof(DecisionKind), "judged")] = "人工评定",
        [(typeof(FactKind), "flag")] = "是否",
        [(typeof(FactKind), "number")] = "数值",
        [(typeof(FactKind), "occurrences")] = "清单",
        [(typeof(FactKind), "date")] = "日期",
        [(typeof(FactKind), "text")] = "文字",
        [(typeof(QuestionKind), "flag")] = "是否",
        [(typeof(QuestionKind), "count")] = "计数",
        [(typeof(QuestionKind), "points")] = "分值",
        [(typeof(QuestionKind), "choice")] = "选择",
        [(typeof(QuotaRounding), "nearest")] = "四舍五入",
        [(typeof(QuotaRounding), "up")] = "有余数的进一",
        [(typeof(QuotaRounding), "down")] = "只取整数",
        [(typeof(QuotaTies), "all")] = "与末位同分的都给",
        [(typeof(QuotaTies), "none")] = "与末位同分的都不给",
        [(typeof(RankingScope), "class")] = "各类别分别",
        [(typeof(RankingScope), "all")] = "合在一起",
        [(typeof(RankingTies), "shared")] = "同分同名次",
        [(typeof(RankingTies), "ordered")] = "同分比各部分",
        [(typeof(ShortfallSteps), "linear")] = "按比例扣",
        [(typeof(ShortfallSteps), "started")] = "不足一步按一步扣",
        [(typeof(ShortfallSteps), "whole")] = "满一步才扣",
        [(typeof(ShortSample), "scaled")] = "按比例扣",
        [(typeof(ShortSample), "plain")] = "仍按每处扣",
        [(typeof(EmptySample), "full")] = "不扣分",
        [(typeof(EmptySample), "zero")] = "不得分",
        [(typeof(RoundingPlace), "indicator")] = "各指标",
        [(typeof(RoundingPlace), "part")] = "各部分，折算后",
        [(typeof(RoundingPlace), "total")] = "总分",
        [(typeof(DoubleDeduction), "allowed")] = "各扣各的",
        [(typeof(DoubleDeduction), "refused")] = "不重复扣",
        [(typeof(TransferredDeductions), "fixed")] = "不变",
        [(typeof(TransferredDeductions), "scaled")] = "同比放大",
    };

    internal static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Written)];

    internal static T? Find<T>(string written)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Written(value.ToString()) == written)
                return value;
        }

        return null;
    }

    /// <param name="form">What is read.</param>
    /// <param name="key">The key.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="unwritten">Values that follow from others and cannot be written.</param>
    internal static T Read<T>(Form form, string key, Faults faults, params T[] unwritten)
        where T : struct, Enum
    {
        if (!form.Has(key))
        {
            form.Missing(key, $"，可取：{Choices(unwritten)}");
            return default;
        }

        var written = form.Text(key);
        if (Find<T>(written) is { } value && !unwritten.Contains(value))
            return value;
        if (written.Length > 0)
            faults.Add(form.PlaceOf(key), Unknown(key, written, unwritten));
        return default;
    }

    /// <summary>A setting: one of its values, or <c>{option: id}</c> where every choice of the option is one of its values.</summary>
    internal static Setting<T> ReadSetting<T>(Form form, string key, T absent, Declarations declared)
        where T : struct, Enum
    {
        if (form.Item(key) is not YamlItem.Mapping item)
            return Setting<T>.Of(form.Has(key) ? Read<T>(form, key, declared.Faults) : absent);
        if (Form.Open(item, $"“{key}”", declared.Faults, "option") is not { } inner)
            return Setting<T>.Of(absent);
        var id = inner.Text("option");
        if (declared.Options.Find(option => option.Id == id) is not { } option)
        {
            declared.Faults.Add(inner.PlaceOf("option"), $"没有名为“{id}”的选项{NearestName.Hint(id, declared.Options.Select(option => option.Id))}");
            return Setting<T>.Of(absent);
        }

        var byChoice = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var choice in option.Choices)
        {
            if (Find<T>(choice.Id) is { } value)
                byChoice[choice.Id] = value;
            else
                declared.Faults.Add(inner.PlaceOf("option"), $"选项“{id}”的取值不能用作此设置：{Unknown<T>(key, choice.Id)}");
        }

        return new Setting<T>(absent, id, byChoice);
    }

    private static string Unknown<T>(string key, string written, params T[] unwritten)
        where T : struct, Enum => $"“{key}”没有“{written}”这个值，可取：{Choices(unwritten)}";

    /// <summary>The values that can be written, each with what it means where that has a short word.</summary>
    private static string Choices<T>(params T[] unwritten)
        where T : struct, Enum => string.Join("、", All<T>().Except(unwritten.Select(value => Written(value.ToString()))).Select(one => s_meanings.TryGetValue((typeof(T), one), out var meaning) ? $"{one}（{meaning}）" : one));

    private static string Written(string name)
    {
        var written = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && written.Length > 0)
                written.Append('-');
            written.Append(char.ToLowerInvariant(letter));
        }

        return written.ToString();
    }
}
