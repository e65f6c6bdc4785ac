using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;

namespace Hengjian.Server.Evaluations;

/// <summary>Everything, besides the evidence itself, that a result is computed from.</summary>
/// <param name="Registry">Who is evaluated.</param>
/// <param name="IsSimulated">Whether what was captured is simulated.</param>
/// <param name="Rubric">By what.</param>
/// <param name="MonitoredAt">The monitoring time.</param>
/// <param name="Seed">Seeds the samples.</param>
/// <param name="Options">Answers to the rubric's holes; what is missing takes the default.</param>
/// <param name="LinkVerdicts">For each site's home address, the digest of its link verdicts in the evidence.</param>
public sealed record EvaluationInputs(
    CityRegistry Registry,
    bool IsSimulated,
    Rubric Rubric,
    DateTimeOffset MonitoredAt,
    int Seed,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyDictionary<string, Digest> LinkVerdicts);
