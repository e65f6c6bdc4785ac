using System.Globalization;
using Hengjian.Collect.Crawling;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>What a crawl says of pages that scripts fill, and what to do about them.</summary>
internal static class ScriptedLine
{
    /// <summary>One line (zh-CN); null when there are no such pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="hadBrowser">Whether a browser was at work.</param>
    public static string? Of(ScriptedPages pages, bool hadBrowser)
    {
        if (pages.Count == 0)
        {
            return null;
        }

        var left = pages.Count - pages.Rendered;
        var example = pages.Example is { } url ? $"，如 {url.DisplayText}（{pages.Reason}）" : "";
        return string.Create(CultureInfo.InvariantCulture, $"内容由脚本生成的页面 {pages.Count} 个") + (
            !hadBrowser ? $"{example}，其中由脚本写出的链接没有检查；装有 Chromium 时加 --render 可用浏览器打开。"
            : left == 0 ? "，都已用浏览器打开。"
            : string.Create(CultureInfo.InvariantCulture, $"，已用浏览器打开 {pages.Rendered} 个，其余 {left} 个没有{example}：已到上限 {new CrawlOptions().MaxRendered} 个，同类页面的前三个没有带出新链接，或者没有渲染出来。"));
    }
}
