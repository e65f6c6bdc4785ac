namespace Hengjian.City.Faults;

/// <summary>A fault plan that cannot be used. The message is one line for a person: file, line, field, what to do (zh-CN).</summary>
public sealed class FaultPlanException(string message) : Exception(message);
