namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>A file format, as far as a link check must tell it from others.</summary>
/// <param name="Name">How a person calls it (zh-CN).</param>
/// <param name="End">How a file of it shows that it is whole.</param>
/// <param name="Marks">Its first bytes; one of them stands. Empty for text, which has none.</param>
internal sealed record FileKind(string Name, FileEnd End, IReadOnlyList<FileMark> Marks);
