namespace Hengjian.Server.Patrols;

/// <summary>How far a patrol is.</summary>
/// <param name="Stage">What is being done (zh-CN).</param>
/// <param name="Done">Pieces done.</param>
/// <param name="Total">Pieces in all.</param>
public sealed record PatrolProgress(string Stage, int Done, int Total);
