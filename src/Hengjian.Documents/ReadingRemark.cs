namespace Hengjian.Documents;

/// <summary>Something a person should know about a document that was read.</summary>
/// <param name="Place">The member of the archive it is about; empty for the file itself.</param>
/// <param name="Message">What it is, one line (zh-CN).</param>
/// <param name="IsUnread">Whether the member could not be read, so that its text is missing.</param>
public sealed record ReadingRemark(string Place, string Message, bool IsUnread);
