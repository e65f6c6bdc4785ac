using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Expressions;

/// <summary>The value of a formula, or why it has none yet.</summary>
internal abstract record Value
{
    private Value()
    {
    }

    internal sealed record Flag(bool Holds) : Value;

    /// <summary>A number, with the reason why it may turn out larger; null when it is exact.</summary>
    internal sealed record Number(decimal Amount, OpenReason? MayGrow = null) : Value;

    internal sealed record Text(string Words) : Value;

    internal sealed record Items(IReadOnlyList<FactOccurrence> All, int Examined, OpenReason? MayGrow) : Value;

    /// <summary>Not known, with what is missing, each once.</summary>
    internal sealed record Open(IReadOnlyList<OpenReason> Reasons) : Value
    {
        internal static Open Because(OpenReason reason) => new([reason]);

        internal static Open Both(Value left, Value right)
        {
            var reasons = new List<OpenReason>();
            foreach (var side in new[] { left, right })
            {
                reasons.AddRange(ReasonsOf(side).Where(reason => !reasons.Contains(reason)));
            }

            return new Open(reasons);
        }
    }

    /// <summary>A list as its count; everything else as it is.</summary>
    internal Value AsNumber() => this is Items items ? new Number(items.All.Count, items.MayGrow) : this;

    private static IReadOnlyList<OpenReason> ReasonsOf(Value value) => value switch
    {
        Open open => open.Reasons,
        Number { MayGrow: { } reason } => [reason],
        Items { MayGrow: { } reason } => [reason],
        _ => [],
    };
}
