using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Workflow.Cycles;

/// <summary>What the checks said of one subject.</summary>
/// <param name="Subject">The site's home address or the account's code.</param>
/// <param name="Findings">Its findings.</param>
/// <param name="Measures">Its measures; ids are unique.</param>
public sealed record Inspection(string Subject, IReadOnlyList<Finding> Findings, IReadOnlyList<Measure> Measures);
