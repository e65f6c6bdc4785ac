namespace Hengjian.Rubrics.Expressions;

/// <summary>The values of names for one subject.</summary>
internal interface IExpressionInputs
{
    /// <summary>The value of a name; open when it is not known.</summary>
    Value ValueOf(string name);

    /// <summary>The points a choice stands for.</summary>
    /// <param name="name">The name of the question.</param>
    /// <param name="choice">The choice answered.</param>
    decimal PointsOf(string name, string choice);
}
