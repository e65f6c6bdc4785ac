namespace Hengjian.Rubrics;

/// <summary>A field that the items of a list have, called <c>item.ID</c> in formulas over the list.</summary>
/// <param name="Id">Its name in formulas and facts.</param>
/// <param name="Kind">The kind of value; never a list.</param>
/// <param name="Name">Its name in words (zh-CN); the id where the rubric gives none.</param>
/// <param name="Limits">Which values can be right.</param>
public sealed record DeclaredField(string Id, FactKind Kind, string Name, ValueLimits Limits);
