namespace Hengjian.Rubrics.Tables;

/// <summary>What a row of a rubric's table is.</summary>
public enum TableRowKind
{
    /// <summary>Content.</summary>
    Content,

    /// <summary>The table's title.</summary>
    Title,

    /// <summary>The headings of the columns.</summary>
    Heading,

    /// <summary>A part of the rubric, such as 基础性指标.</summary>
    Part,

    /// <summary>The sum of a group's weights (小计).</summary>
    GroupSum,

    /// <summary>The sum of a part's groups (合计).</summary>
    PartSum,
}
