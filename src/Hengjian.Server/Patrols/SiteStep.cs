namespace Hengjian.Server.Patrols;

/// <summary>One step of a site's round.</summary>
/// <param name="At">When it is due.</param>
/// <param name="Kind">What is done.</param>
public sealed record SiteStep(DateTimeOffset At, SiteStepKind Kind);
