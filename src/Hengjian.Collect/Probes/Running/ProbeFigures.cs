namespace Hengjian.Collect.Probes.Running;

/// <summary>How the running of probes goes.</summary>
/// <param name="Begun">Probes begun, extra ones included.</param>
/// <param name="Missed">Due times that passed without a probe; each is recorded as ours.</param>
/// <param name="UnderWay">Probes begun and not yet handed over.</param>
/// <param name="Waiting">Events that wait to be taken by storage and notification.</param>
/// <param name="LargestLateness">The longest time between a due time and the beginning of its probe.</param>
/// <param name="FailedDeliveries">How often events could not be taken and had to be given again.</param>
/// <param name="LastFault">Why, the last time (zh-CN); null when it never happened.</param>
/// <param name="CutOff">Whether we seem to be cut off ourselves at the moment.</param>
public sealed record ProbeFigures(long Begun, long Missed, int UnderWay, int Waiting, TimeSpan LargestLateness, long FailedDeliveries, string? LastFault, bool CutOff);
