namespace Hengjian.Rubrics.Sheets;

/// <summary>What became of a rule on one sheet.</summary>
public enum RuleOutcome
{
    /// <summary>Its input is not known yet.</summary>
    Open,

    /// <summary>Looked at; it changes nothing.</summary>
    Clear,

    /// <summary>It changed points, or vetoed.</summary>
    Triggered,

    /// <summary>It does not apply to this subject.</summary>
    NotApplied,
}
