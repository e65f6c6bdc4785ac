namespace Hengjian.City.Faults;

/// <summary>One entry of a fault plan, checked for form but not yet matched with a registry.</summary>
/// <param name="Line">The line of the file where it begins.</param>
/// <param name="Kind">What is planted.</param>
/// <param name="Fields">What else it says; a single value is a list of one.</param>
internal sealed record FaultEntry(int Line, string Kind, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    public IReadOnlyList<string> Values(string field) => Fields.TryGetValue(field, out var values) ? values : [];

    public string? Value(string field) => Values(field) is [var value, ..] ? value : null;

    public int Number(string field, int usual) => Value(field) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : usual;
}
