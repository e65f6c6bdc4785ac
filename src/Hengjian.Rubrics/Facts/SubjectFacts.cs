namespace Hengjian.Rubrics.Facts;

/// <summary>Everything a sheet is computed from.</summary>
/// <param name="Subject">Who is scored.</param>
/// <param name="Target">What kind of object it is; the rubric's targets name the kinds, such as <c>unit</c> or <c>account</c>.</param>
/// <param name="Class">The subject's class; null where the rubric has none.</param>
/// <param name="Values">Measures by id.</param>
/// <param name="Judgements">What people decided.</param>
public sealed record SubjectFacts(
    string Subject,
    string Target,
    string? Class,
    IReadOnlyDictionary<string, FactValue> Values,
    IReadOnlyList<Judgement> Judgements);
