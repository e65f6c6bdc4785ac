using Hengjian.Rubrics.Calendars;

namespace Hengjian.Rubrics.Expressions;

/// <summary>The values of names for one subject.</summary>
internal interface IExpressionInputs
{
    /// <summary>How days are counted.</summary>
    SubjectDays Days { get; }

    /// <summary>The value of a name; open when it is not known.</summary>
    Value ValueOf(string name);

    /// <summary>The points a choice stands for.</summary>
    /// <param name="name">The name of the question.</param>
    /// <param name="choice">The choice answered.</param>
    decimal PointsOf(string name, string choice);

    /// <summary>Takes note of what came of a list, or of two dates, for whoever explains the formula.</summary>
    void Note(Node.Call call, Value value)
    {
    }
}
