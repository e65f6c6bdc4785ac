namespace Hengjian.Core.Captures;

/// <summary>A rule of accessibility that a rendered page breaks for certain.</summary>
/// <param name="Rule">The rule's name in axe-core, such as <c>image-alt</c>.</param>
/// <param name="Impact">How badly it hinders; null where the rule does not say.</param>
/// <param name="Help">What must be put right (zh-CN).</param>
/// <param name="Criteria">The success criteria of WCAG it falls under, such as <c>1.1.1</c>.</param>
/// <param name="Count">How many elements break it, at least one.</param>
/// <param name="Places">The first of them as CSS selectors, at most five.</param>
public sealed record AccessibilityFault(string Rule, AccessibilityImpact? Impact, string Help, IReadOnlyList<string> Criteria, int Count, IReadOnlyList<string> Places);
