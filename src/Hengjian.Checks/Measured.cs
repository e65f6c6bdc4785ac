using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks;

/// <summary>Makes measures by their definitions, so that none is published with another kind of value than was promised.</summary>
internal static class Measured
{
    public static Measure Number(this MeasureDefinition definition, decimal value, string basis, params IReadOnlyList<Evidence> evidence) =>
        Make(definition, MeasureKind.Number, new MeasureValue.Number(value), basis, evidence);

    public static Measure Flag(this MeasureDefinition definition, bool value, string basis, params IReadOnlyList<Evidence> evidence) =>
        Make(definition, MeasureKind.Flag, new MeasureValue.Flag(value), basis, evidence);

    public static Measure Occurrences(this MeasureDefinition definition, IEnumerable<Occurrence> items, int examined, string basis, params IReadOnlyList<Evidence> evidence) =>
        Make(definition, MeasureKind.Occurrences, new MeasureValue.Occurrences([.. items.OrderBy(item => item.Fact, StringComparer.Ordinal)], examined), basis, evidence);

    public static Measure NotProven(this MeasureDefinition definition, string reason, params IReadOnlyList<Evidence> evidence) =>
        new(definition.Id, new MeasureValue.NotProven(reason), reason, evidence);

    /// <summary>The same list, marked as one that may be incomplete; null leaves it whole.</summary>
    public static Measure LeavingOpen(this Measure measure, string? reason) =>
        measure.Value is MeasureValue.Occurrences list ? measure with { Value = list with { Unsettled = reason } } : measure;

    /// <summary>The same measure, with the findings that say what it says.</summary>
    public static Measure ToldBy(this Measure measure, IEnumerable<Finding> findings) => measure with { Findings = [.. findings] };

    private static Measure Make(MeasureDefinition definition, MeasureKind kind, MeasureValue value, string basis, IReadOnlyList<Evidence> evidence) =>
        definition.Kind == kind ? new Measure(definition.Id, value, basis, evidence) : throw new InvalidOperationException($"{definition.Id} is not a {kind}");
}
