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
    IReadOnlyList<Judgement> Judgements)
{
    /// <summary>How deep children may be nested below a subject.</summary>
    public const int MostLevelsOfChildren = 3;

    /// <summary>Its weight among the children of another subject; null when none is given.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The subjects that belong to it and are scored before it, such as the accounts of a unit.</summary>
    public IReadOnlyList<SubjectFacts> Children { get; init; } = [];

    /// <summary>The days on which it is not evaluated.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];
}
