using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Writes an indicator onto the sheet.</summary>
internal sealed class IndicatorSheet(FactBook book, IndicatorVerdicts verdicts, PartSituations situations)
{
    private readonly Indicator _indicator = verdicts.Indicator;
    private readonly IndicatorPlace _place = verdicts.Place;
    private readonly Distribution _shown = situations.Shown;
    private readonly IndicatorRange _range = situations.RangeOf(verdicts);

    /// <param name="uncertain">Whether it is open how the indicator applies.</param>
    internal IndicatorScore Write(bool uncertain)
    {
        var entries = new ScoreEntry[_range.Rules.Count];
        for (var rule = 0; rule < entries.Length; rule++)
            entries[rule] = Entry(rule);
        return new IndicatorScore(
            _indicator.Id,
            _place.Group.Name,
            _indicator.Name,
            _range.Weight,
            _indicator.Weight,
            _indicator.Decides,
            _range.Weight > 0 || _range.Decides,
            situations.PointsOf(_place),
            entries,
            _range.Decides ? book.JudgementOn(_indicator.Id) : null,
            string.Join("；", Notes(uncertain, entries)));
    }

    internal IEnumerable<OpenPoint> OpenPoints()
    {
        var open = Enumerable.Range(0, _range.Rules.Count).Where(number => _range.Rules[number].Open.Count > 0).ToList();
        if (open.Count == 0)
            return [];
        var moving = open.Select(number => (Number: number, Stake: _range.StakeOf(number))).Where(one => one.Stake > 0).ToList();
        if (moving.Count == 0 && _range.Points is { IsSettled: false } together)
            moving = [.. open.Select(number => (number, together.Highest - together.Lowest))];
        return moving.Select(one => PointOn(_range.Rules[one.Number], one.Stake));
    }

    private OpenPoint PointOn(RuleVerdict rule, decimal stake) =>
        new(_indicator.Id, rule.Rule.Id, string.Join("；", rule.Open.Select(reason => reason.Text)), stake);

    private ScoreEntry Entry(int number)
    {
        var verdict = _range.Rules[number];
        var rule = verdict.Rule;
        var before = rule.Effect.Limits ? _range.Before(number) : default;
        var change = Nearest(_range.ChangeOf(number));
        var arithmetic = verdict.Arithmetic(new Standing(_range.Weight, _range.Scale, before)) + Moved(verdict, change);
        var basis = BasisWords.Of(verdict.Inputs, arithmetic, verdict.Outcome == RuleOutcome.NotApplied ? [] : verdict.Open, verdict.Outcome != RuleOutcome.Open);
        return new ScoreEntry(rule.Id, rule.Words, rule.Clause, verdict.Outcome, basis, verdict.Occurrences, Changed(verdict, change, before), verdict.Evidence)
        {
            OfficialText = rule.OfficialText,
            Inputs = verdict.Used,
            Arithmetic = arithmetic,
            Judgements = verdict.Judgements,
        };
    }

    /// <summary>How a change grew with the weight, and where a limit stated in another way cut it.</summary>
    private string Moved(RuleVerdict verdict, decimal change)
    {
        if (_range.Scale == 1 && verdict.AtMost is null)
            return "";
        if (verdict.Outcome != RuleOutcome.Triggered || verdict.Zero != false || verdict.Rule.Effect.Limits || change == 0)
            return "";
        var free = Nearest(verdict.FreeUnder(_range.Weight, _range.Scale));
        var isPrinted = verdict.Low.Share == 0 && verdict.High.Share == 0;
        var scaled = _range.Scale != 1 && isPrinted ? $"，随分值 × {Plain.Text(_range.Scale)} = {Plain.Text(Math.Abs(free))}" : "";
        if (verdict.AtMost is not { } most || Math.Abs(free) <= most.At(_range.Weight, _range.Scale))
            return scaled;
        var limit = most.Share == 0 ? Plain.Text(most.At(_range.Weight, _range.Scale)) : $"{Plain.Percent(most.Share)}，{ChangeWords.Product(_range.Weight, most.Share)}";
        return $"{scaled}，此条最多{(free < 0 ? "扣" : "得")} {limit}";
    }

    /// <summary>The change that is certain: of the possible ones, that nearest to none.</summary>
    private decimal Changed(RuleVerdict verdict, decimal change, ScoreRange before)
    {
        if (verdict.Outcome != RuleOutcome.Triggered)
            return 0;
        if (verdict.Zero == true)
            return -_range.Weight;
        return verdict.Rule.Effect.Limits ? Limited(verdict, before) : change;
    }

    private static decimal Nearest(ScoreRange change) =>
        Plain.Trimmed(Math.Abs(change.Lowest) < Math.Abs(change.Highest) ? change.Lowest : change.Highest);

    /// <summary>What a factor or ceiling took of what the other rules gave; nothing while that is open.</summary>
    private decimal Limited(RuleVerdict verdict, ScoreRange before)
    {
        if (!before.IsSettled)
            return 0;
        var after = verdict.Ceiling is { } most ? Math.Min(before.Lowest, most.At(_range.Weight, _range.Scale)) : before.Lowest * verdict.FactorLow;
        return Plain.Trimmed(after - before.Lowest);
    }

    private List<string> Notes(bool uncertain, ScoreEntry[] entries)
    {
        var notes = new List<string>();
        if (uncertain)
            notes.Add("是否适用尚未确定，得分按各种情形的最低与最高列出");
        if (_shown.RemovalOf(_place) is { } removal)
        {
            notes.Add(removal.Words + Consequence(removal.Then));
            return notes;
        }

        if (_shown.RouteOf(_place) is { } route)
            notes.Add(route.Words + Consequence(route));
        if (_shown.ReceivedBy(_place) is { Count: > 0 } received)
            notes.AddRange(Received(received));
        notes.AddRange(situations.Transfers.NotesOn(_place));
        AddLimits(notes, entries);
        return notes;
    }

    private IEnumerable<string> Received(IReadOnlyList<(IndicatorPlace From, decimal Weight)> all)
    {
        foreach (var received in all.GroupBy(one => (object?)_shown.RemovalOf(one.From) ?? one.From.Indicator))
            yield return $"{(received.Key is GroupRemoval from ? $"{from.Words}，" : $"“{((Indicator)received.Key).Name}”")}转入 {Plain.Text(received.Sum(one => one.Weight))} 分";
        if (_range.Weight != _indicator.Weight)
            yield return $"分值 {Plain.Text(_indicator.Weight)} → {Plain.Text(_range.Weight)}";
    }

    private string Consequence(Alternative route) => route.Kind switch
    {
        AlternativeKind.Transfer => $"：{Plain.Text(_indicator.Weight)} 分转入{string.Join("、", route.Targets.Select(target => $"“{NameOf(target)}”"))}{(route.Targets.Count > 1 ? "（平均）" : "")}",
        AlternativeKind.Full => "：按满分计",
        AlternativeKind.LeaveOut => "：不考核，分值不计",
        AlternativeKind.Spread => $"：{Plain.Text(_indicator.Weight)} 分{SpreadWords}",
        AlternativeKind.Lost => "：不得分，分值仍计",
        _ => "",
    };

    private string SpreadWords => _shown.SpreadIsLost ? "没有其余指标可分，不计" : "平均分给其余指标";

    private string Consequence(RemovalConsequence then) => then switch
    {
        RemovalConsequence.Spread => $"：分值{SpreadWords}",
        RemovalConsequence.Full => "：按满分计",
        RemovalConsequence.Lost => "：不得分，分值仍计",
        _ => "",
    };

    private string NameOf(string id) => book.Rubric.Indicators.First(indicator => indicator.Id == id).Name;

    /// <summary>Says what a judgement on the whole indicator, or its weight, made of the rules' changes.</summary>
    private void AddLimits(List<string> notes, ScoreEntry[] entries)
    {
        if (_range.Judged is { } judged)
        {
            notes.Add($"由人直接评定 {Plain.Text(judged)} 分，不按各条规则合计");
            return;
        }

        if (_range.Decides && book.JudgementOn(_indicator.Id) is not null)
            notes.Add($"对本指标的评定不是 {Plain.Text(_indicator.DownTo)} 至 {Plain.Text(_range.Weight)} 的分值，未采用");
        var certain = 0m;
        for (var rule = 0; rule < entries.Length; rule++)
        {
            if (_range.Rules[rule] is { Outcome: RuleOutcome.Triggered, Zero: false, Rule.Effect.Limits: false })
                certain += entries[rule].Points;
        }

        var most = certain < 0 ? _range.Weight - _indicator.DownTo : _range.Weight;
        if (Math.Abs(certain) > most)
            notes.Add($"合计{(certain < 0 ? "扣" : "加")} {Plain.Text(Math.Abs(certain))}，超过本项{(most == _range.Weight ? "分值" : "的限度")}，按 {Plain.Text(most)} 计");
    }
}
