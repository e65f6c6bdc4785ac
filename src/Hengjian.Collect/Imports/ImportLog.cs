namespace Hengjian.Collect.Imports;

/// <summary>Collects what an import has to say, and puts it in the order of the file at the end.</summary>
internal sealed class ImportLog(string file)
{
    private const int LongestValue = 80;
    private readonly List<Refusal> refused = [];
    private readonly List<Warning> warnings = [];
    private readonly List<InputFault> faults = [];

    public IReadOnlyList<Refusal> Refused => [.. refused.OrderBy(each => Layout.PlaceOf(each.Sheet)).ThenBy(each => each.Row)];

    public IReadOnlyList<Warning> Warnings => [.. warnings.OrderBy(each => Layout.PlaceOf(each.Sheet)).ThenBy(each => each.Row ?? int.MaxValue)];

    public IReadOnlyList<InputFault> Faults => faults;

    public void Refuse(string sheet, int row, string field, string value, string reason) => refused.Add(new Refusal(sheet, row, field, Clipped(value), reason));

    public void Warn(string sheet, int? row, string field, string value, string reason) => warnings.Add(new Warning(sheet, row, field, Clipped(value), reason));

    public void Fault(string sheet, int? row, string field, string reason, string advice) => faults.Add(new InputFault(file, sheet, row, field, reason, advice));

    private static string Clipped(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        if (line.Length <= LongestValue)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1)] + "…";
    }
}
