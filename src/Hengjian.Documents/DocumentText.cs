using Hengjian.Documents.Reading;

namespace Hengjian.Documents;

/// <summary>The text of an attachment, piece by piece with places: DOCX, XLSX, PDF, OFD, plain text, and the members of a ZIP.</summary>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Kind">What the file is by its content.</param>
/// <param name="Pieces">The pieces in reading order.</param>
/// <param name="Remarks">What differs from the name, and the members of an archive that could not be read.</param>
/// <remarks>
/// The content decides what a file is, the name only where the content says nothing. Nothing in a file is executed or fetched. Web pages and text in pictures
/// are not read; nor are the annotations and seals of an OFD. A PDF is read by poppler's <c>pdftotext</c>, found on the PATH.
/// </remarks>
public sealed record DocumentText(string File, DocumentKind Kind, IReadOnlyList<TextPiece> Pieces, IReadOnlyList<ReadingRemark> Remarks)
{
    /// <summary>Reads the bytes of a file. They are held in memory with everything that is unpacked, up to the limits.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file's name, with its ending if it has one.</param>
    /// <param name="contentType">The media type the server declared; looked at only when the name has no known ending. Null for none.</param>
    /// <param name="limits">The limits; null for <see cref="ReadingLimits.Default"/>.</param>
    /// <param name="cancellation">Ends the reading, and the program that reads a PDF.</param>
    /// <returns>The text. It is without pieces only for an archive none of whose members could be read; its remarks then say why.</returns>
    /// <exception cref="UnreadableDocumentException">The file is empty, damaged, encrypted, without text, beyond the limits, of a kind that is not read, or a PDF where <c>pdftotext</c> is missing.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static Task<DocumentText> ReadAsync(byte[] bytes, string name, string? contentType = null, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= ReadingLimits.Default;
        var shown = FileNames.Shown(name);
        return new DocumentReading(new ReadingBudget(shown, limits), cancellation).ReadAsync(bytes, shown, contentType, depth: 0);
    }
}
