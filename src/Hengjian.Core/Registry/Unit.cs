namespace Hengjian.Core.Registry;

/// <summary>An organisation in the registry (主管单位).</summary>
/// <param name="Name">Its name, unique in the registry.</param>
/// <param name="Class">Its class; null for a unit that has accounts only and is not itself ranked.</param>
/// <param name="Aliases">Other spellings under which rows of the registry name it.</param>
public sealed record Unit(UnitName Name, SubjectClass? Class, IReadOnlyList<string> Aliases);
