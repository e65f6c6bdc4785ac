using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>A probe to come.</summary>
/// <param name="Line">The site.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="Purpose">What it is made for.</param>
internal readonly record struct AgendaEntry(ProbeLine Line, DateTimeOffset DueAt, ProbePurpose Purpose);
