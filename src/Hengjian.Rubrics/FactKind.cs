namespace Hengjian.Rubrics;

/// <summary>The kinds of value a measure can have.</summary>
public enum FactKind
{
    /// <summary>Yes or no (是否).</summary>
    Flag,

    /// <summary>A number (数值).</summary>
    Number,

    /// <summary>A list of occurrences (清单).</summary>
    Occurrences,

    /// <summary>A day (日期).</summary>
    Date,

    /// <summary>A word or a few (文字).</summary>
    Text,
}
