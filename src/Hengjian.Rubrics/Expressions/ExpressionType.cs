namespace Hengjian.Rubrics.Expressions;

/// <summary>What kind of value a formula has. A list used as a number is its count.</summary>
internal enum ExpressionType
{
    Flag,
    Number,
    Occurrences,
    Text,
    Date,
}
