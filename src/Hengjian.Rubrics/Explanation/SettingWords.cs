using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says a setting that is fixed or left to an option.</summary>
internal static class SettingWords
{
    internal static string Of<T>(Setting<T> setting, Func<T, string> words)
        where T : struct, Enum => setting.Option is null
            ? words(setting.Fixed)
            : $"由选项 {setting.Option} 决定（{string.Join("，", setting.ByChoice.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}：{words(pair.Value)}"))}）";
}
