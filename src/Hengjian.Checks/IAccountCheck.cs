using Hengjian.Core.Measures;

namespace Hengjian.Checks;

/// <summary>One check of an account: a pure function of what was captured.</summary>
public interface IAccountCheck
{
    /// <summary>The measures it publishes; it publishes each of them in every result, not proven where it cannot tell.</summary>
    IReadOnlyList<MeasureDefinition> Publishes { get; }

    /// <summary>Inspects one account.</summary>
    CheckResult Inspect(AccountContext context);
}
