using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Says on the sheet what a rule rests on: its inputs, its arithmetic, and once what is awaited.</summary>
internal static class BasisWords
{
    /// <param name="inputs">What was known.</param>
    /// <param name="arithmetic">What followed from it; empty while nothing does.</param>
    /// <param name="awaited">What is still open.</param>
    /// <param name="settled">Whether something is settled besides, so that the open rest has to be called open.</param>
    internal static string Of(IReadOnlyList<string> inputs, string arithmetic, IReadOnlyList<OpenReason> awaited, bool settled)
    {
        var follows = arithmetic.Trim('；');
        var shown = string.Join("；", inputs);
        var known = follows.Length == 0 ? shown : shown.Length == 0 ? follows : $"{shown}；{follows}";
        if (awaited.Count == 0)
            return known;
        var rest = awaited.Select(reason => reason.Text).Distinct(StringComparer.Ordinal).Where(text => !known.Contains(text, StringComparison.Ordinal)).ToList();
        if (rest.Count == 0)
            return known;
        return $"{known}{(known.Length > 0 ? "；" : "")}{(settled ? "未定：" : "")}{string.Join("；", rest)}";
    }
}
