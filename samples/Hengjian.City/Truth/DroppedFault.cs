namespace Hengjian.City.Truth;

/// <summary>An entry of the fault plan that does not fit the registry and was not planted.</summary>
/// <param name="Line">The line of the plan.</param>
/// <param name="Kind">What should have been planted.</param>
/// <param name="Target">Where, as the plan says it.</param>
/// <param name="Reason">Why it could not be (zh-CN).</param>
public sealed record DroppedFault(int Line, string Kind, string Target, string Reason);
