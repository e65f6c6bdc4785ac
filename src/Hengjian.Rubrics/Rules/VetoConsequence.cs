namespace Hengjian.Rubrics.Rules;

/// <summary>What a triggered veto item does. Of several, a failure goes before a score, and a score before a grade limit.</summary>
public abstract record VetoConsequence
{
    private VetoConsequence()
    {
    }

    /// <summary>The object fails and gets no points.</summary>
    public sealed record Fail : VetoConsequence;

    /// <summary>The object fails with a fixed total; of several the lowest counts.</summary>
    /// <param name="Points">The total.</param>
    public sealed record Score(decimal Points) : VetoConsequence;

    /// <summary>The points stay as they are, the grade is not better than this; of several the worst counts.</summary>
    /// <param name="Grade">The best grade that can still be given.</param>
    public sealed record GradeAtMost(string Grade) : VetoConsequence;
}
