using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>Why a site could not be seen as a whole because of its home page.</summary>
internal static class HomeFault
{
    /// <summary>In words (zh-CN): the home page did not come, or led to another site, by redirect or by itself; null when neither.</summary>
    public static string? Of(CrawlStep step, SiteScope scope) =>
        step.Verdict != Verdict.Fine ? $"首页没有打开，全站没有采集：{step.Past.Tries.LastOrDefault()?.Error ?? "没有正常答复"}"
        : step.Page is { FinalUrl: var final } && !scope.Holds(final) ? $"首页转到了别处 {final.DisplayText}，站内没有可以采集的页面"
        : step.Answer?.Final is { } jump && !scope.Holds(jump) ? $"首页转到了别处 {jump.DisplayText}（由页面自动跳转），只采集了首页本身能找到的页面"
        : null;
}
