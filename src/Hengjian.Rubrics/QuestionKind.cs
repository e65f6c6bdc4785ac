namespace Hengjian.Rubrics;

/// <summary>What kind of answer a question to a person has.</summary>
public enum QuestionKind
{
    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>How many; also answered by listing the occurrences.</summary>
    Count,

    /// <summary>One of the named choices.</summary>
    Choice,

    /// <summary>A number of points.</summary>
    Points,
}
