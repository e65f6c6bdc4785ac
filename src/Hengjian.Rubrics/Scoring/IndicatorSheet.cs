using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Writes an indicator onto the sheet.</summary>
internal sealed class IndicatorSheet(FactBook book, string group, IndicatorVerdicts verdicts, Distribution shown, OpenTransfers transfers)
{
    private readonly Indicator _indicator = verdicts.Indicator;
    private readonly IndicatorRange _range = new(book, verdicts, shown);

    /// <param name="awarded">The points over all situations.</param>
    /// <param name="uncertain">Whether it is open how the indicator applies.</param>
    internal IndicatorScore Write(ScoreRange awarded, bool uncertain) => new(
        _indicator.Id,
        group,
        _indicator.Name,
        _range.Weight,
        _indicator.Weight,
        _indicator.Decides,
        _range.Weight > 0 || _range.Decides,
        awarded,
        [.. _range.Rules.Select(Entry)],
        _range.Decides ? book.JudgementOn(_indicator.Id) : null,
        string.Join("；", Notes(uncertain)));

    internal IEnumerable<OpenPoint> OpenPoints()
    {
        var open = _range.Rules.Where(rule => rule.Open.Count > 0).ToList();
        var moving = open.Select(rule => (Rule: rule, Stake: _range.StakeOf(rule))).Where(one => one.Stake > 0).ToList();
        if (moving.Count == 0 && _range.Points() is { IsSettled: false } together)
            moving = [.. open.Select(rule => (rule, together.Highest - together.Lowest))];
        return moving.Select(one => new OpenPoint(_indicator.Id, one.Rule.Rule.Id, string.Join("；", one.Rule.Open.Select(reason => reason.Text)), one.Stake));
    }

    private ScoreEntry Entry(RuleVerdict verdict)
    {
        var rule = verdict.Rule;
        var arithmetic = verdict.Arithmetic(new Standing(_range.Weight, _range.Scale, rule.Effect.Limits ? _range.Before(verdict) : default)) + Moved(verdict);
        var basis = BasisWords.Of(verdict.Inputs, arithmetic, verdict.Outcome == RuleOutcome.NotApplied ? [] : verdict.Open, verdict.Outcome != RuleOutcome.Open);
        return new ScoreEntry(rule.Id, rule.Words, rule.Clause, verdict.Outcome, basis, verdict.Occurrences, Changed(verdict), verdict.Evidence)
        {
            OfficialText = rule.OfficialText,
            Inputs = verdict.Used,
            Arithmetic = arithmetic,
            Judgements = verdict.Judgements,
        };
    }

    /// <summary>How a change grew with the weight, and where a limit stated in another way cut it.</summary>
    private string Moved(RuleVerdict verdict)
    {
        if (verdict.Outcome != RuleOutcome.Triggered || verdict.Zero != false || verdict.Rule.Effect.Limits || Nearest(verdict) == 0)
            return "";
        var free = Nearest(verdict with { AtMost = null });
        var isPrinted = verdict.Low.Share == 0 && verdict.High.Share == 0;
        var scaled = _range.Scale != 1 && isPrinted ? $"，随分值 × {Plain.Text(_range.Scale)} = {Plain.Text(Math.Abs(free))}" : "";
        if (verdict.AtMost is not { } most || Math.Abs(free) <= most.At(_range.Weight, _range.Scale))
            return scaled;
        var limit = most.Share == 0 ? Plain.Text(most.At(_range.Weight, _range.Scale)) : $"{Plain.Percent(most.Share)}，{ChangeWords.Product(_range.Weight, most.Share)}";
        return $"{scaled}，此条最多{(free < 0 ? "扣" : "得")} {limit}";
    }

    /// <summary>The change that is certain: of the possible ones, that nearest to none.</summary>
    private decimal Changed(RuleVerdict verdict)
    {
        if (verdict.Outcome != RuleOutcome.Triggered)
            return 0;
        if (verdict.Zero == true)
            return -_range.Weight;
        return verdict.Rule.Effect.Limits ? Limited(verdict) : Nearest(verdict);
    }

    private decimal Nearest(RuleVerdict verdict)
    {
        var change = _range.ChangeOf(verdict);
        return Plain.Trimmed(Math.Abs(change.Lowest) < Math.Abs(change.Highest) ? change.Lowest : change.Highest);
    }

    /// <summary>What a factor or ceiling took of what the other rules gave; nothing while that is open.</summary>
    private decimal Limited(RuleVerdict verdict)
    {
        var before = _range.Before(verdict);
        if (!before.IsSettled)
            return 0;
        var after = verdict.Ceiling is { } most ? Math.Min(before.Lowest, most.At(_range.Weight, _range.Scale)) : before.Lowest * verdict.FactorLow;
        return Plain.Trimmed(after - before.Lowest);
    }

    private IEnumerable<string> Notes(bool uncertain)
    {
        if (uncertain)
            yield return "是否适用尚未确定，得分按各种情形的最低与最高列出";
        if (shown.RemovalOf(_indicator) is { } removal)
        {
            yield return removal.Words + Consequence(removal.Then);
            yield break;
        }

        if (shown.RouteOf(_indicator) is { } route)
            yield return route.Words + Consequence(route);
        foreach (var received in shown.ReceivedBy(_indicator).GroupBy(one => (object?)shown.RemovalOf(one.From) ?? one.From))
            yield return $"{(received.Key is GroupRemoval from ? $"{from.Words}，" : $"“{((Indicator)received.Key).Name}”")}转入 {Plain.Text(received.Sum(one => one.Weight))} 分";
        if (_range.Weight != _indicator.Weight && shown.ReceivedBy(_indicator).Count > 0)
            yield return $"分值 {Plain.Text(_indicator.Weight)} → {Plain.Text(_range.Weight)}";
        foreach (var note in transfers.NotesOn(_indicator).Concat(Capped()))
            yield return note;
    }

    private string Consequence(Alternative route) => route.Kind switch
    {
        AlternativeKind.Transfer => $"：{Plain.Text(_indicator.Weight)} 分转入{string.Join("、", route.Targets.Select(target => $"“{NameOf(target)}”"))}{(route.Targets.Count > 1 ? "（平均）" : "")}",
        AlternativeKind.Full => "：按满分计",
        AlternativeKind.LeaveOut => "：不考核，分值不计",
        AlternativeKind.Spread => $"：{Plain.Text(_indicator.Weight)} 分平均分给其余指标",
        AlternativeKind.Lost => "：不得分，分值仍计",
        _ => "",
    };

    private static string Consequence(RemovalConsequence then) => then switch
    {
        RemovalConsequence.Spread => "：分值平均分给其余指标",
        RemovalConsequence.Full => "：按满分计",
        RemovalConsequence.Lost => "：不得分，分值仍计",
        _ => "",
    };

    private string NameOf(string id) => book.Rubric.Indicators.First(indicator => indicator.Id == id).Name;

    private IEnumerable<string> Capped()
    {
        if (_range.Judged is { } judged)
            yield return $"由人直接评定 {Plain.Text(judged)} 分，不按各条规则合计";
        else if (_range.Decides && book.JudgementOn(_indicator.Id) is not null)
            yield return $"对本指标的评定不是 {Plain.Text(_indicator.DownTo)} 至 {Plain.Text(_range.Weight)} 的分值，未采用";
        var certain = _range.Rules.Where(rule => rule.Outcome == RuleOutcome.Triggered && rule.Zero == false && !rule.Rule.Effect.Limits).Sum(Changed);
        var most = certain < 0 ? _range.Weight - _indicator.DownTo : _range.Weight;
        if (_range.Judged is null && Math.Abs(certain) > most)
            yield return $"合计{(certain < 0 ? "扣" : "加")} {Plain.Text(Math.Abs(certain))}，超过本项{(most == _range.Weight ? "分值" : "的限度")}，按 {Plain.Text(most)} 计";
    }
}
