namespace Hengjian.Core.Findings;

/// <summary>How much a finding weighs for the people who must act on it.</summary>
public enum Severity
{
    /// <summary>Worth knowing; costs no points.</summary>
    Notice,

    /// <summary>Costs points.</summary>
    Deduction,

    /// <summary>Alone or with others of its kind it can fail the whole site or account.</summary>
    Veto,
}
