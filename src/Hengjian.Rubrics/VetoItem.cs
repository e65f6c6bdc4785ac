using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics;

/// <summary>A veto item (单项否决): when it holds, the object fails and no points are given, unless the item says otherwise.</summary>
/// <param name="Id">Its id, unique in the rubric.</param>
/// <param name="Target">The kind of object it decides about.</param>
/// <param name="Name">The indicator it belongs to, such as 站点无法访问.</param>
/// <param name="Words">The item in short words of the rubric's author (zh-CN).</param>
/// <param name="Clause">Where the scheme states it.</param>
/// <param name="OfficialText">The scheme's own sentence, pasted by the office; empty as shipped.</param>
/// <param name="Decides">Who decides it.</param>
/// <param name="Applies">To whom it applies.</param>
/// <param name="Needs">What must hold before the item can be decided at all, such as a smallest number of probes; null when nothing.</param>
/// <param name="Ask">The question to a person; null when measures decide.</param>
/// <param name="When">The expression that triggers it.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record VetoItem(
    string Id,
    string Target,
    string Name,
    string Words,
    string Clause,
    string OfficialText,
    DecisionKind Decides,
    Condition Applies,
    Expression? Needs,
    Question? Ask,
    Expression When,
    SourcePlace Place)
{
    /// <summary>What it does when it is triggered.</summary>
    public VetoConsequence Then { get; init; } = new VetoConsequence.Fail();
}
