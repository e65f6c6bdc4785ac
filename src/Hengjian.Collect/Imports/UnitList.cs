using System.Globalization;

namespace Hengjian.Collect.Imports;

/// <summary>The units by every spelling; keeps count of the spellings that are not the unit's name.</summary>
/// <param name="grows">Whether a name not yet known is a new unit: so in a CSV file that has no rows of units.</param>
/// <param name="log">Where odd spellings are reported.</param>
internal sealed class UnitList(bool grows, ImportLog log)
{
    private readonly List<UnitEntry> entries = [];
    private readonly Dictionary<string, UnitEntry> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitEntry> aliases = new(StringComparer.Ordinal);
    private readonly List<Use> uses = [];

    /// <summary>The units in the order of the file.</summary>
    public IReadOnlyList<UnitEntry> Entries => entries;

    /// <summary>Adds a unit.</summary>
    /// <returns>The unit that has the name already, or null when it was added.</returns>
    public UnitEntry? Add(UnitEntry entry)
    {
        if (names.TryGetValue(Spelling.Key(entry.Name.Text), out var other))
        {
            return other;
        }

        names.Add(Spelling.Key(entry.Name.Text), entry);
        entries.Add(entry);
        return null;
    }

    /// <summary>Adds an alias.</summary>
    /// <returns>The unit that has it as a name or alias already, or null when it was added.</returns>
    public UnitEntry? AddAlias(UnitEntry entry, string alias)
    {
        var key = Spelling.Key(alias);
        if (names.TryGetValue(key, out var other) || aliases.TryGetValue(key, out other))
        {
            return other;
        }

        aliases.Add(key, entry);
        entry.Aliases.Add(alias);
        return null;
    }

    /// <summary>The unit that a row names; null for an unknown one.</summary>
    public UnitEntry? Find(string spelling, string @class, string sheet, int row)
    {
        var key = Spelling.Key(spelling);
        if (!names.TryGetValue(key, out var entry) && !aliases.TryGetValue(key, out entry) && grows)
        {
            Add(entry = new UnitEntry(spelling, @class, sheet, row));
        }

        if (entry is not null && entry.Name.Text != spelling)
        {
            Count(entry, spelling, sheet, row);
        }

        return entry;
    }

    /// <summary>Why a row with an unknown unit is refused.</summary>
    public string UnknownReason(string spelling)
    {
        var nearest = Spelling.Nearest(spelling, entries.SelectMany(entry => entry.Aliases.Prepend(entry.Name.Text)));
        return nearest is null
            ? "单位表里没有这个单位，请在单位表补上它"
            : $"单位表里没有这个单位，最接近的是“{nearest}”；请改正名称，或在单位表把它登记为单位或别名";
    }

    /// <summary>Reports every spelling that was not a unit's name, once.</summary>
    public void ReportSpellings()
    {
        foreach (var use in uses)
        {
            var times = string.Create(CultureInfo.InvariantCulture, $"共 {use.Times} 行按“{use.Entry.Name}”归并");
            var reason = Spelling.Key(use.Spelling) == Spelling.Key(use.Entry.Name.Text)
                ? $"写法“{use.Spelling}”与单位表的“{use.Entry.Name}”只差空白或括号，{times}"
                : $"“{use.Spelling}”是“{use.Entry.Name}”的别名，{times}";
            log.Warn(use.Sheet, use.Row, Layout.Unit, use.Spelling, reason);
        }
    }

    private void Count(UnitEntry entry, string spelling, string sheet, int row)
    {
        var use = uses.Find(use => use.Entry == entry && use.Spelling == spelling);
        if (use is null)
        {
            uses.Add(use = new Use(entry, spelling, sheet, row));
        }

        use.Times++;
    }

    private sealed class Use(UnitEntry entry, string spelling, string sheet, int row)
    {
        public UnitEntry Entry { get; } = entry;

        public string Spelling { get; } = spelling;

        public string Sheet { get; } = sheet;

        public int Row { get; } = row;

        public int Times { get; set; }
    }
}
