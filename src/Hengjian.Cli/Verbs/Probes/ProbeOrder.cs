using Hengjian.Collect;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>What <c>probe</c> was asked to do.</summary>
/// <param name="Homes">The addresses, each once, in order.</param>
/// <param name="Count">How often each is probed.</param>
/// <param name="Interval">From the beginning of one round to the beginning of the next.</param>
/// <param name="Options">How probes are made.</param>
/// <param name="Purpose">What the probes are made for: only scheduled ones enter the statistics.</param>
internal sealed record ProbeOrder(IReadOnlyList<PageUrl> Homes, int Count, TimeSpan Interval, CollectOptions Options, ProbePurpose Purpose);
