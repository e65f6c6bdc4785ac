using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>Makes one probe; <see cref="Prober"/> does. It never throws but for <paramref name="cancellation"/>, and may run many times at once.</summary>
public delegate Task<ProbeResult> Probing(PageUrl home, DateTimeOffset dueAt, ProbePurpose purpose, CancellationToken cancellation);
