namespace Hengjian.Documents;

/// <summary>A piece of a document's text with the place where a person finds it.</summary>
/// <param name="Place">The place (zh-CN): <c>第 3 段</c>, <c>表 1 第 2 行第 3 列</c>, <c>工作表“甲” D2</c>, <c>第 2 页第 5 行</c>; in an archive behind the member's path: <c>附件/通知.docx：第 3 段</c>.</param>
/// <param name="Text">The text, never blank; a forced line break within it is a line feed.</param>
public sealed record TextPiece(string Place, string Text);
