namespace Hengjian.Reports.Tests.Cycles;

/// <summary>A test that needs LibreOffice Calc; skipped where it is not installed.</summary>
public sealed class CalcFactAttribute : FactAttribute
{
    public CalcFactAttribute()
    {
        if (Calculator.File is null)
        {
            Skip = "LibreOffice Calc is absent: apt install libreoffice-calc-nogui";
        }
    }
}
