namespace Hengjian.Rubrics.Tests.Properties;

/// <summary>One way to score an indicator. In the rules <c>ID</c> is the indicator's id, <c>A</c> and <c>B</c> its measures, <c>W</c> its weight and <c>H</c> half of it.</summary>
/// <param name="First">The declaration of the first measure; empty when people answer.</param>
/// <param name="Second">The declaration of the second measure; empty when there is none.</param>
/// <param name="Starts">Whether the indicator starts <c>full</c> or from <c>zero</c>.</param>
/// <param name="Rules">The rules, one a line.</param>
internal sealed record Recipe(string First, string Second, string Starts, string Rules)
{
    internal const string List = "kind: occurrences";
    internal const string Graded = "kind: occurrences, fields: {size: number}";
    internal const string Flag = "kind: flag";
    internal const string Share = "kind: number, share: true";
    internal const string Number = "kind: number, at-most: 20";
    internal const string Day = "kind: date";

    /// <summary>Rules that are fed by lists and flags of faults alone: one more fault can only cost.</summary>
    internal static readonly IReadOnlyList<Recipe> Faults =
    [
        new(List, "", "full", "{id: ID.1, words: 每处扣, clause: 一, deduct: 0.5, each: A}"),
        new(List, "", "full", "{id: ID.1, words: 每处扣, clause: 一, deduct: 0.7, each: A, at-most: H}"),
        new(List, Flag, "full", "{id: ID.1, words: 没有不得分, clause: 一, zero-when: B}\n{id: ID.2, words: 每处扣, clause: 二, deduct: 10%, each: A}"),
        new(Graded, "", "full", "{id: ID.1, words: 大的每处扣, clause: 一, deduct: 0.3, each: 'where(A, item.size >= 3)'}\n{id: ID.2, words: 小的每处扣, clause: 二, deduct: 0.1, each: 'where(A, item.size < 3)'}"),
        new(Graded, "", "full", "{id: ID.1, words: 合计, clause: 一, deduct-amount: 'sum(A, item.size) / 10', at-most: H}"),
        new(List, List, "full", "{id: ID.1, words: 抽查, clause: 一, sample: {size: 3, deduct: 0.4, each: A, short: scaled, empty: full}}\n{id: ID.2, words: 每处扣, clause: 二, deduct: 0.2, each: B}"),
        new(List, "", "full", "{id: ID.1, words: 分档扣, clause: 一, tiers: {of: count(A), steps: [{from: 5, zero: true}, {above: 1, deduct: H}]}}"),
        new(List, "", "zero", "{id: ID.1, words: 分档得, clause: 一, tiers: {of: count(A), steps: [{from: 0, to: 1, award: W}, {from: 2, to: 3, award: H}, {from: 4, zero: true}]}}"),
        new(Flag, Flag, "full", "{id: ID.1, words: 扣一半, clause: 一, deduct: 50%, when: A}\n{id: ID.2, words: 最高, clause: 二, ceiling: 50%, when: B}"),
        new(List, Flag, "full", "{id: ID.1, words: 每处扣, clause: 一, deduct: 0.5, each: A}\n{id: ID.2, words: 折半, clause: 二, factor: 50%, when: B}"),
        new(List, "", "zero", "{id: ID.1, words: 没有发生的得分, clause: 一, award: W, when: count(A) = 0}"),
    ];

    /// <summary>Rules that are fed by numbers, dates and answers.</summary>
    internal static readonly IReadOnlyList<Recipe> Others =
    [
        new(Share, "", "zero", "{id: ID.1, words: 按比例, clause: 一, linear: {of: A, floor: 60%, full: 100%}}"),
        new(Share, "", "zero", "{id: ID.1, words: 越少越好, clause: 一, linear: {of: A, floor: 40%, full: 10%}}"),
        new(Share, "", "zero", "{id: ID.1, words: 按比例, clause: 一, proportion: A}"),
        new(Share, "", "full", "{id: ID.1, words: 每低一点扣, clause: 一, shortfall: {of: A, target: 95%, per: 1%, lose: 10%, steps: linear}}"),
        new(Share, "", "full", "{id: ID.1, words: 每低一点扣, clause: 一, shortfall: {of: A, target: 80%, per: 5%, lose: 20%, steps: started}}"),
        new(Share, "", "full", "{id: ID.1, words: 每低一点扣, clause: 一, shortfall: {of: A, target: 80%, per: 5%, lose: 20%, steps: whole}}"),
        new(Share, Number, "full", "{id: ID.1, words: 按占比扣, clause: 一, deduct-share: A * B / 20}"),
        new(Number, Number, "zero", "{id: ID.1, words: 按两数的比, clause: 一, award-share: A / (B + 1)}"),
        new(Number, "", "full", "{id: ID.1, words: 分档扣, clause: 一, tiers: {of: A, steps: [{from: 15, zero: true}, {above: 5, deduct: H}]}}"),
        new(Day, "", "full", "{id: ID.1, words: 太久不得分, clause: 一, zero-when: 'days(A, monitoring-date) > 30'}"),
        new(Graded, "", "zero", "{id: ID.1, words: 平均, clause: 一, award-share: 'mean(A, item.size) / 9'}"),
        new(Graded, "", "full", "{id: ID.1, words: 占比, clause: 一, deduct-share: 'share(A, item.size > 4)'}"),
        new("", "", "zero", "{id: ID.1, words: 分等, clause: 一, levels: {question: 如何？, steps: [{id: good, meaning: 好, award: 100%}, {id: fair, meaning: 中, from: 40%, to: 70%}, {id: poor, meaning: 差, award: 0}]}}"),
        new("", "", "zero", "{id: ID.1, words: 酌定, clause: 一, ask: {kind: points, at-least: 0, at-most: W, question: 几分？}, award-amount: answer}"),
        new("", "", "zero", "{id: ID.1, words: 凭材料, clause: 一, ask: {kind: flag, question: 有没有？, proof: required}, award: W, when: answer}"),
        new(Flag, Flag, "zero", "{id: ID.1, words: 两项中一项, clause: 一, k-of: {least: 1, of: [A, B], award: W}}"),
    ];
}
