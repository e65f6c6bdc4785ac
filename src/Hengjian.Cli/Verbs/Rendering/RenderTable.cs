using System.Globalization;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Rendering;

/// <summary>What <c>render</c> prints for people.</summary>
internal static class RenderTable
{
    public static string Of(RenderedPage page, string? folder)
    {
        var lines = new List<string>
        {
            $"{page.FinalUrl.DisplayText}（{page.Status?.ToString(CultureInfo.InvariantCulture) ?? "状态不明"}）{page.Title}",
            $"请求 {page.Requests.Count} 次，拒绝 {page.Refused.Count} 个；脚本运行后 {page.Html.Length} 个字符。",
        };
        lines.AddRange(page.Refused.Select(refused => $"拒绝：{refused.Address}：{refused.Reason}"));
        lines.AddRange(page.Notes.Select(note => $"注意：{note}"));
        if (page.Accessibility is { } faults)
        {
            lines.Add(faults.Count == 0 ? "无障碍：没有发现确定的问题。" : $"无障碍：{faults.Count} 类问题。");
            lines.AddRange(faults.Select(fault => $"  {fault.Help}（{fault.Rule}{(fault.Criteria.Count > 0 ? "，WCAG " + string.Join("、", fault.Criteria) : "")}）：{fault.Count} 处，如 {fault.Places.FirstOrDefault()}"));
        }

        if (folder is not null)
        {
            lines.Add($"已写到 {folder}。");
        }

        return string.Join(Environment.NewLine, lines);
    }
}
