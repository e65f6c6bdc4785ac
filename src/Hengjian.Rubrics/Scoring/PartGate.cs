using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Whether a part gives points at all, such as extra points that need a base above 80.</summary>
internal sealed class PartGate
{
    private readonly Value _value;
    private readonly string _words;

    internal PartGate(FactBook book, RubricPart part)
    {
        if (part.OpensWhen is not { } condition)
        {
            (_value, _words) = (new Value.Flag(true), "");
            return;
        }

        var inputs = new RuleInputs(book, "", null);
        _value = Evaluation.Of(condition, inputs);
        var shown = string.Join('、', inputs.Shown(condition.Names));
        var because = shown.Length > 0 ? $"（{shown}）" : "";
        _words = _value switch
        {
            Value.Flag { Holds: true } => $"；{part.Words}：符合{because}",
            Value.Flag => $"；{part.Words}：不符合{because}，此部分得 0",
            _ => $"；{part.Words}：是否符合未定{because}",
        };
    }

    /// <summary>Whether it is certain that the part gives points.</summary>
    internal bool IsOpened => _value is Value.Flag { Holds: true };

    /// <summary>Whether it is certain that it gives none.</summary>
    internal bool IsClosed => _value is Value.Flag { Holds: false };

    /// <summary>Why it is not certain; empty when it is.</summary>
    internal IReadOnlyList<OpenReason> Reasons => _value is Value.Open open ? open.Reasons : [];

    internal ScoreRange Let(ScoreRange points) => IsOpened ? points
        : IsClosed ? ScoreRange.Exactly(0)
        : new ScoreRange(Math.Min(points.Lowest, 0), Math.Max(points.Highest, 0));

    /// <summary>What follows the part's arithmetic.</summary>
    internal string Words => _words;
}
