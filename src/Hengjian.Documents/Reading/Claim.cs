namespace Hengjian.Documents.Reading;

/// <summary>What a file says it is: by the ending of its name, or where that says nothing by the declared media type.</summary>
/// <param name="Kind">The kind; null when nothing known is claimed, or a format that is not read.</param>
/// <param name="Words">How the claim is told to a person; null when nothing known is claimed.</param>
internal sealed record Claim(DocumentKind? Kind, string? Words)
{
    private static readonly Dictionary<string, DocumentKind?> Endings = new(StringComparer.Ordinal)
    {
        [".txt"] = DocumentKind.Text,
        [".csv"] = DocumentKind.Text,
        [".docx"] = DocumentKind.Docx,
        [".docm"] = DocumentKind.Docx,
        [".dotx"] = DocumentKind.Docx,
        [".xlsx"] = DocumentKind.Xlsx,
        [".xlsm"] = DocumentKind.Xlsx,
        [".pdf"] = DocumentKind.Pdf,
        [".ofd"] = DocumentKind.Ofd,
        [".zip"] = DocumentKind.Zip,
        [".doc"] = null,
        [".xls"] = null,
        [".ppt"] = null,
        [".pptx"] = null,
        [".wps"] = null,
        [".et"] = null,
        [".dps"] = null,
        [".rtf"] = null,
        [".odt"] = null,
        [".ods"] = null,
        [".rar"] = null,
        [".7z"] = null,
        [".ceb"] = null,
        [".htm"] = null,
        [".html"] = null,
        [".jpg"] = null,
        [".jpeg"] = null,
        [".png"] = null,
        [".gif"] = null,
    };

    private static readonly Dictionary<string, DocumentKind?> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = DocumentKind.Text,
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = DocumentKind.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = DocumentKind.Xlsx,
        ["application/pdf"] = DocumentKind.Pdf,
        ["application/ofd"] = DocumentKind.Ofd,
        ["application/zip"] = DocumentKind.Zip,
        ["application/x-zip-compressed"] = DocumentKind.Zip,
        ["application/msword"] = null,
        ["application/vnd.ms-excel"] = null,
    };

    public static Claim Of(string name, string? contentType)
    {
        var ending = FileNames.Ending(name);
        if (Endings.TryGetValue(ending, out var kind))
        {
            return new Claim(kind, $"文件名以 {ending} 结尾");
        }

        var type = (contentType ?? "").Split(';')[0].Trim();
        return MediaTypes.TryGetValue(type, out kind) ? new Claim(kind, $"网站声明的类型是 {type.ToLowerInvariant()}") : new Claim(null, null);
    }

    public ReadingRemark? DifferenceFrom(DocumentKind kind) => Words is null || Kind == kind
        ? null
        : new ReadingRemark("", $"{Words}，内容却是 {NameOf(kind)}，已按内容读取", IsUnread: false);

    public static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Docx => "docx",
        DocumentKind.Xlsx => "xlsx",
        DocumentKind.Pdf => "pdf",
        DocumentKind.Ofd => "ofd",
        DocumentKind.Zip => "zip",
        _ => "纯文本",
    };
}
