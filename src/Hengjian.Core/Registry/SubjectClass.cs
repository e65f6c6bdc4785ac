namespace Hengjian.Core.Registry;

/// <summary>The class (考评对象类别) that decides which indicators apply, in the registry's own words, such as 第一类.</summary>
public readonly record struct SubjectClass(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
