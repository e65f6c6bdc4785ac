namespace Hengjian.Browser;

/// <summary>No browser was found. The message says where it was looked for and what to do (zh-CN).</summary>
public sealed class BrowserAbsentException(string message) : Exception(message);
