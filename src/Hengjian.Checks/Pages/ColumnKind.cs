namespace Hengjian.Checks.Pages;

/// <summary>The kinds of a column that decide how often it must be updated.</summary>
public enum ColumnKind
{
    /// <summary>A list of another kind, to be updated within a year.</summary>
    Other,

    /// <summary>动态、要闻: two weeks.</summary>
    News,

    /// <summary>通知公告: six months.</summary>
    Notices,

    /// <summary>政策文件: six months.</summary>
    Policies,

    /// <summary>政策解读: six months.</summary>
    Interpretations,

    /// <summary>数据发布: a year.</summary>
    Statistics,

    /// <summary>概况, 机构, 领导, 指南, 专题 and the like: nothing obliges it to change.</summary>
    Lasting,
}
