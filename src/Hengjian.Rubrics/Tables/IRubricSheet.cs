using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>One of the sheets of a rubric: how it is laid out and how it is read back.</summary>
internal interface IRubricSheet
{
    string Name { get; }

    /// <summary>Whether a rubric cannot be without it.</summary>
    bool IsRequired { get; }

    /// <summary>Every column it can have.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <param name="rubric">The rubric, for what is told in words.</param>
    /// <param name="tree">What is laid out.</param>
    RubricTable Write(Rubric rubric, YamlItem.Mapping tree);

    /// <summary>The keys of the rubric that the sheet holds.</summary>
    IEnumerable<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetReader reader, FreeIds ids);
}
