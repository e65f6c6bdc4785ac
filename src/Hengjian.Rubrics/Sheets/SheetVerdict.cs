namespace Hengjian.Rubrics.Sheets;

/// <summary>Whether a veto item (单项否决) or the pass line decided the result.</summary>
public enum SheetVerdict
{
    /// <summary>No veto item is triggered and none is open, and the pass line is reached where there is one.</summary>
    Passed,

    /// <summary>None is triggered, but at least one has not been judged or measured, or the points may lie on either side of the pass line.</summary>
    Open,

    /// <summary>At least one is triggered: 不合格.</summary>
    Vetoed,

    /// <summary>No veto item is triggered, but the points do not reach the pass line: 不合格.</summary>
    Failed,
}
