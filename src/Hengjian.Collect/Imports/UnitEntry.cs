using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>A unit while its registry is being read.</summary>
internal sealed class UnitEntry(string name, string @class, string sheet, int row)
{
    public UnitName Name { get; } = new(name);

    /// <summary>Its class in the file's words; empty while none is known.</summary>
    public string Class { get; set; } = @class;

    /// <summary>The sheet that names it first.</summary>
    public string Sheet { get; } = sheet;

    /// <summary>The row that names it first.</summary>
    public int Row { get; } = row;

    public List<string> Aliases { get; } = [];

    public Unit ToUnit() => new(Name, Class.Length == 0 ? null : new SubjectClass(Class), Aliases);
}
