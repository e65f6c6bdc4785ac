namespace Hengjian.Rubrics.Options;

/// <summary>What becomes of fixed deductions when an indicator's weight grew by a transfer (权重转移).</summary>
public enum TransferredDeductions
{
    /// <summary>They stay as printed.</summary>
    Fixed,

    /// <summary>They grow with the weight.</summary>
    Scaled,
}
