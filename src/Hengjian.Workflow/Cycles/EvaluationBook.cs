using Hengjian.Core.Findings;
using Hengjian.Core.Registry;

namespace Hengjian.Workflow.Cycles;

/// <summary>The result of one evaluation of a whole registry: what a bulletin is made from.</summary>
/// <param name="Registry">Who was evaluated.</param>
/// <param name="IsSimulated">Whether what was captured is simulated. The registry may still be a real one; an invented registry says so of itself.</param>
/// <param name="RubricTitle">The rubric's title (zh-CN).</param>
/// <param name="RubricSource">The document the rubric comes from (zh-CN).</param>
/// <param name="MonitoredAt">The monitoring time (监测时间点) that all windows count back from.</param>
/// <param name="Classes">The classes in the rubric's order.</param>
/// <param name="Units">One result for each unit with a site, ordered by class and rank.</param>
/// <param name="Accounts">One result for each account, in the registry's order.</param>
/// <param name="Findings">Every finding, ordered by subject, kind and place.</param>
/// <param name="Notes">What a reader must know before using the result (zh-CN).</param>
public sealed record EvaluationBook(
    CityRegistry Registry,
    bool IsSimulated,
    string RubricTitle,
    string RubricSource,
    DateTimeOffset MonitoredAt,
    IReadOnlyList<SubjectClassTitle> Classes,
    IReadOnlyList<UnitResult> Units,
    IReadOnlyList<AccountResult> Accounts,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Notes)
{
    /// <summary>What stands on every simulated page and sheet; null when nothing is simulated.</summary>
    public string? SimulationNotice => (IsSimulated, Registry.Simulated) switch
    {
        (false, _) => null,
        (true, true) => "单位、网址、账号、页面与问题均为虚构，只用于演示，不涉及任何真实单位。",
        (true, false) => "单位名单取自公开的登记表，网站内容与问题全部由程序模拟生成，不反映任何单位的真实情况，不得对外发布。",
    };
}
