using Hengjian.Documents.Pdf;

namespace Hengjian.Documents.Tests.Reading;

/// <summary>A test that needs pdftotext; it is skipped, and says so, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        if (PdfProgram.Find() is null)
        {
            Skip = "pdftotext is not installed (poppler-utils): reading PDF was NOT tested";
        }
    }
}
