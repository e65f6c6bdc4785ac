using System.Globalization;

using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Reads the score sheets of a subject's children, so that formulas can go through them like through the items of a list.</summary>
internal sealed class ChildFields : ItemFields
{
    private const string Total = "total";
    private const string Grade = "grade";
    private const string Vetoed = "vetoed";
    private const string Failed = "failed";
    private const string Weight = "weight";
    private const string Full = "full";

    /// <summary>The fields that every child has.</summary>
    internal static readonly IReadOnlyList<DeclaredField> All =
    [
        new(Total, FactKind.Number, "得分", ValueLimits.None),
        new(Grade, FactKind.Text, "等次", ValueLimits.None),
        new(Vetoed, FactKind.Flag, "被单项否决", ValueLimits.None),
        new(Failed, FactKind.Flag, "不合格", ValueLimits.None),
        new(Weight, FactKind.Number, "权重", ValueLimits.None),
        new(Full, FactKind.Number, "满分", ValueLimits.None),
    ];

    private readonly Dictionary<FactOccurrence, (ScoreSheet Sheet, decimal? Weight)> _children = new(ReferenceEqualityComparer.Instance);
    private readonly string _source;

    private ChildFields(string source) => _source = source;

    /// <summary>The children as a list, each an item.</summary>
    internal static Value.Items ListOf(string target, IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<decimal?> weights, OpenReason? mayGrow)
    {
        var fields = new ChildFields(ExpressionTypes.ChildrenPrefix + target);
        var items = new List<FactOccurrence>(sheets.Count);
        for (var i = 0; i < sheets.Count; i++)
        {
            var item = new FactOccurrence(string.Create(CultureInfo.InvariantCulture, $"child|{target}|{sheets[i].Subject}|{i}"), sheets[i].Subject, "");
            fields._children[item] = (sheets[i], weights[i]);
            items.Add(item);
        }

        return new Value.Items(items, items.Count, mayGrow) { Fields = fields };
    }

    internal override Value Of(FactOccurrence item, DeclaredField field)
    {
        var (sheet, weight) = _children[item];
        return field.Id switch
        {
            Total => sheet.Total is { } total ? Number(total, sheet) : Open(sheet, "没有得分"),
            Grade => sheet.Grade is { } grade ? new Value.Text(grade) : Open(sheet, "等次未定"),
            Vetoed => sheet.Verdict == SheetVerdict.Open && sheet.Vetoes.Any(entry => entry.Outcome == RuleOutcome.Open)
                ? Open(sheet, "是否被否决未定")
                : new Value.Flag(sheet.Verdict == SheetVerdict.Vetoed),
            Failed => sheet.Verdict == SheetVerdict.Open ? Open(sheet, "是否合格未定") : new Value.Flag(sheet.Verdict is SheetVerdict.Vetoed or SheetVerdict.Failed),
            Weight => weight is { } given ? Value.Number.Exactly(given) : Value.Number.Between(0, Value.Number.Unlimited, Open(sheet, "没有给出权重").Reasons),
            _ => sheet.Parts.Count > 0 ? Value.Number.Exactly(sheet.Parts.Sum(part => part.Full)) : Open(sheet, "没有各部分的满分"),
        };
    }

    /// <summary>The total as the formulas see it, in words.</summary>
    internal string TotalWords(FactOccurrence item) => _children[item].Sheet.Total is not { } total
        ? "没有得分"
        : total.IsSettled ? Plain.Text(total.Lowest) : $"{Plain.Text(total.Lowest)} 至 {Plain.Text(total.Highest)}";

    private Value.Number Number(ScoreRange total, ScoreSheet sheet) =>
        total.IsSettled ? Value.Number.Exactly(total.Lowest) : Value.Number.Between(total.Lowest, total.Highest, Open(sheet, "得分未定").Reasons);

    private Value.Open Open(ScoreSheet sheet, string what) => Value.Open.Because(new OpenReason(_source, $"“{sheet.Subject}”{what}"));
}
