using System.Globalization;

namespace Hengjian.Rubrics.Tables;

/// <summary>Gives ids to new rows whose writer gave none: the owner's id and the next free number.</summary>
internal sealed class FreeIds(IReadOnlyList<RubricTable> tables)
{
    private readonly HashSet<string> _taken = [.. tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Trim()).Where(cell => cell.Length is > 0 and <= 80)];

    internal string Next(string owner, string between)
    {
        for (var number = 1; ; number++)
        {
            var id = owner + between + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(id))
                return id;
        }
    }
}
