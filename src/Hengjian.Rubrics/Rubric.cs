using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics;

/// <summary>A rubric (考评指标及评分细则): data that turns facts into a score sheet.</summary>
/// <remarks>Made by <see cref="RubricFile"/>; a rubric that loads is consistent: ids are unique, points add up, expressions have types, transfers have no cycle.</remarks>
/// <param name="Id">Its id, such as <c>zhanjiang-2021</c>.</param>
/// <param name="Version">Its version; a sheet is recomputed under the version it names.</param>
/// <param name="Title">Its title (zh-CN).</param>
/// <param name="Source">The document it comes from, with number and date (zh-CN).</param>
/// <param name="MonitoringDate">The day the scheme counts its windows back from; null when the scheme names none.</param>
/// <param name="Rounding">Where and how points are rounded.</param>
/// <param name="TransferredDeductions">What becomes of fixed deductions when weight is transferred.</param>
/// <param name="Double">Whether a fact may cost points under several indicators, where an indicator does not say otherwise.</param>
/// <param name="Targets">The kinds of objects that get sheets.</param>
/// <param name="Classes">The classes of subjects; empty when it has none.</param>
/// <param name="Options">The holes of the scheme.</param>
/// <param name="Measures">The measures it uses, in the file's order.</param>
/// <param name="Questions">Questions to people that several rules share.</param>
/// <param name="Vetoes">Its veto items in the scheme's order.</param>
/// <param name="Parts">Its parts in the scheme's order.</param>
/// <param name="Grades">How it grades; null when it does not.</param>
public sealed record Rubric(
    string Id,
    string Version,
    string Title,
    string Source,
    DateOnly? MonitoringDate,
    Rounding Rounding,
    Setting<TransferredDeductions> TransferredDeductions,
    Setting<DoubleDeduction> Double,
    IReadOnlyList<RubricTarget> Targets,
    IReadOnlyList<RubricClass> Classes,
    IReadOnlyList<RubricOption> Options,
    IReadOnlyList<DeclaredMeasure> Measures,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<VetoItem> Vetoes,
    IReadOnlyList<RubricPart> Parts,
    GradeScale? Grades)
{
    private RubricIndex? _index;

    /// <summary>The days that are evaluated; null when the scheme names none.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>Which dates the items of dated lists may have; null when no list is dated.</summary>
    public EvidenceDates? Evidence { get; init; }

    /// <summary>The working days; null when nothing counts them.</summary>
    public WorkCalendar? Calendar { get; init; }

    /// <summary>What the author says about the rubric, such as what the scheme leaves unknown (zh-CN).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether extra points are rescaled with the base; <see cref="ScoringOrder.CapRescaleBonus"/> where that does not matter.</summary>
    public Setting<ScoringOrder> Order { get; init; } = Setting<ScoringOrder>.Of(ScoringOrder.CapRescaleBonus);

    /// <summary>How it ranks; null when it does not say.</summary>
    public RankingRule? Ranking { get; init; }

    /// <summary>What it was read from, so that it can be written again without loss.</summary>
    internal Reading.YamlItem.Mapping? Tree { get; init; }

    /// <summary>Every indicator, in the scheme's order.</summary>
    public IEnumerable<Indicator> Indicators => Parts.SelectMany(part => part.Groups).SelectMany(group => group.Indicators);

    /// <summary>The name of the indicator, veto item or part with this id (zh-CN); the id itself for anything else.</summary>
    public string NameOf(string id) =>
        Indicators.FirstOrDefault(one => one.Id == id)?.Name ?? Vetoes.FirstOrDefault(one => one.Id == id)?.Name ?? Parts.FirstOrDefault(one => one.Id == id)?.Name ?? id;

    /// <summary>What is looked up by id, made once; a changed copy makes its own.</summary>
    internal RubricIndex Index => _index is { } index && ReferenceEquals(index.Rubric, this) ? index : _index = new RubricIndex(this);
}
