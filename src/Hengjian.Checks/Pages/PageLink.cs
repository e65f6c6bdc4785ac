using Hengjian.Core;

namespace Hengjian.Checks.Pages;

/// <summary>A link of a page to an http or https address.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Text">Its words: the text, the title if the text is cut short, or the alternative text of its image.</param>
/// <param name="Region">Where it stands.</param>
public sealed record PageLink(PageUrl Target, string Text, PageRegion Region)
{
    private static readonly HashSet<string> AttachmentEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps", ".ofd", ".ceb", ".rtf", ".csv", ".txt", ".zip", ".rar", ".7z",
    };

    /// <summary>Whether the address ends as a document or archive does, to be downloaded and not to be read as a page.</summary>
    public bool IsAttachment => AttachmentEndings.Contains(Path.GetExtension(Target.Path));
}
