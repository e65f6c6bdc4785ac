namespace Hengjian.Rubrics;

/// <summary>Who decides an indicator.</summary>
public enum DecisionKind
{
    /// <summary>A person, from materials.</summary>
    Judged,

    /// <summary>A person, from candidates that the machine found.</summary>
    Assisted,

    /// <summary>The machine, from captured data.</summary>
    Measured,

    /// <summary>Arithmetic, from figures that people or other systems enter: <c>measured</c> in the file, where every measure used is <c>given</c>.</summary>
    Reported,
}
