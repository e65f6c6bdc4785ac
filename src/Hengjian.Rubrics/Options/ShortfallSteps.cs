namespace Hengjian.Rubrics.Options;

/// <summary>How a step below a target counts that is not full (不足一个百分点).</summary>
public enum ShortfallSteps
{
    /// <summary>In proportion.</summary>
    Linear,

    /// <summary>A begun step counts whole.</summary>
    Started,

    /// <summary>Only full steps count.</summary>
    Whole,
}
