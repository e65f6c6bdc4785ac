using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads second-level indicators.</summary>
internal static class IndicatorReader
{
    private static readonly string[] s_keys = ["id", "name", "weight", "decides", "start", "double", "applies", "otherwise", "rules", "down-to", "third", "explains"];

    internal static Indicator? Read(YamlItem item, Setting<DoubleDeduction> normal, decimal downTo, Declarations declared)
    {
        if (Form.Open(item, "二级指标（indicators）", declared.Faults, s_keys) is not { } form)
            return null;
        var decides = DecisionReader.Read(form, declared);
        var assisted = decides == DecisionKind.Assisted;
        var id = declared.TakeId(form);
        var rules = RuleReader.Read(form, assisted, declared);
        if (rules.Count == 0 && !form.Has("rules"))
            declared.Faults.Add(form.Place, $"指标“{id}”没有规则（rules）");
        var applies = ConditionReader.Read(form, "applies", declared);
        var otherwise = ReadOtherwise(form, assisted, declared);
        if (applies.IsAlways != (otherwise.Count == 0))
            declared.Faults.Add(form.Place, $"指标“{id}”：applies 与 otherwise 要同时写明，不适用时分值怎么办须由方案作者回答（transfer、rules，或 then: full、leave-out、spread、lost）");
        var indicator = new Indicator(
            id,
            form.Text("name"),
            form.Number("weight"),
            DecisionReader.Settled(decides, DecisionReader.FormulasOf(rules.Concat(otherwise.SelectMany(one => one.Rules))), declared),
            StartsFull(form, rules, declared),
            form.Has("double") ? Names.ReadSetting(form, "double", DoubleDeduction.Allowed, declared) : normal,
            applies,
            otherwise,
            rules,
            form.Place)
        {
            DownTo = SignedNumber.DownTo(form, declared.Faults) ?? downTo,
            StatesDouble = form.Has("double"),
            Third = form.Text("third", ""),
            Explains = form.Text("explains", ""),
        };
        if (form.IsFaulty("weight"))
            declared.UnreadWeights.Add(id);
        if (indicator.Weight == 0 && indicator.DownTo == 0 && form.Has("weight") && !form.IsFaulty("weight"))
            declared.Faults.Add(form.PlaceOf("weight"), $"指标“{id}”的分值不能是 0；只扣分的指标请写 down-to（最低扣到多少，负数）");
        if (declared.Rounding.MayRoundIndicators && declared.Rounding.Round(indicator.Weight) != indicator.Weight)
            declared.Faults.Add(form.PlaceOf("weight"), $"指标“{id}”的分值 {Plain.Text(indicator.Weight)} 多于 {declared.Rounding.Digits} 位小数，而各指标的得分取整到 {declared.Rounding.Digits} 位（rounding），取整后与分值对不上；请改分值，或改 rounding 的 digits、at");
        if (decides == DecisionKind.Measured && AsksPeople(indicator))
            declared.Faults.Add(form.PlaceOf("decides"), $"指标“{id}”有要由人回答的规则，不能标为 measured；请改为 assisted 或 judged");
        return indicator;
    }

    private static List<Alternative> ReadOtherwise(Form form, bool assisted, Declarations declared)
    {
        var all = new List<Alternative>();
        var items = form.Items("otherwise");
        for (var i = 0; i < items.Count; i++)
        {
            if (Form.Open(items[i], "不适用时（otherwise）", declared.Faults, "classes", "when", "transfer", "rules", "start", "then", "words") is not { } one)
                continue;
            var alternative = ReadAlternative(one, assisted, declared);
            if (alternative.When.IsAlways != (i == items.Count - 1))
                declared.Faults.Add(one.Place, "otherwise 的最后一项不带条件，其余各项都要带条件（when 或 classes）");
            all.Add(alternative);
        }

        return all;
    }

    private static Alternative ReadAlternative(Form form, bool assisted, Declarations declared)
    {
        if (new[] { "transfer", "rules", "then" }.Count(form.Has) != 1)
            declared.Faults.Add(form.Place, "otherwise 的每一项要写 transfer、rules、then 之一");
        var when = ConditionReader.ReadKeys(form, declared);
        var words = form.Text("words");
        if (form.Has("rules"))
        {
            var rules = RuleReader.Read(form, assisted, declared);
            return new Alternative(when, AlternativeKind.Replace, [], rules, StartsFull(form, rules, declared), words);
        }

        if (form.Has("transfer"))
            return new Alternative(when, AlternativeKind.Transfer, [.. form.Words("transfer").Select(word => word.Text)], [], true, words);
        var then = form.Text("then");
        AlternativeKind? kind = then switch
        {
            "full" => AlternativeKind.Full,
            "leave-out" => AlternativeKind.LeaveOut,
            "spread" => AlternativeKind.Spread,
            "lost" => AlternativeKind.Lost,
            _ => null,
        };
        if (then.Length > 0 && kind is null)
            declared.Faults.Add(form.PlaceOf("then"), $"“then”没有“{then}”这个值，可取：full、leave-out、spread、lost");
        return new Alternative(when, kind ?? AlternativeKind.LeaveOut, [], [], true, words);
    }

    private static bool StartsFull(Form form, IReadOnlyList<ScoringRule> rules, Declarations declared)
    {
        if (form.Has("start"))
        {
            var start = form.Text("start");
            if (start is not ("full" or "zero"))
                declared.Faults.Add(form.PlaceOf("start"), $"“start”没有“{start}”这个值，可取：full、zero");
            return start == "full";
        }

        var gains = rules.Any(rule => rule.Effect.Gains);
        if (gains && rules.Any(rule => rule.Effect.Loses))
            declared.Faults.Add(form.Place, "这个指标既有加分又有扣分的规则，请用 start: full（从满分扣）或 start: zero（从零分加）写明");
        return !gains;
    }

    private static bool AsksPeople(Indicator indicator) =>
        indicator.AllRules.Any(rule => rule.Ask is not null);
}
