namespace Hengjian.Reports.Tests.Cycles;

/// <summary>A theory that needs LibreOffice Calc; skipped where it is not installed.</summary>
public sealed class CalcTheoryAttribute : TheoryAttribute
{
    public CalcTheoryAttribute()
    {
        if (Calculator.File is null)
        {
            Skip = "LibreOffice Calc is absent: apt install libreoffice-calc-nogui";
        }
    }
}
