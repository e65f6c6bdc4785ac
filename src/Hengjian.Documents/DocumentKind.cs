namespace Hengjian.Documents;

/// <summary>What a file is, by its content.</summary>
public enum DocumentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A Word document (Office Open XML).</summary>
    Docx,

    /// <summary>An Excel workbook (Office Open XML).</summary>
    Xlsx,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A fixed-layout document after GB/T 33190-2016.</summary>
    Ofd,

    /// <summary>An archive whose members are read one by one.</summary>
    Zip,
}
