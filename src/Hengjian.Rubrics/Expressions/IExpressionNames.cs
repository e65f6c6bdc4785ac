namespace Hengjian.Rubrics.Expressions;

/// <summary>The names a formula may use at its place in the rubric.</summary>
internal interface IExpressionNames
{
    /// <summary>The type of a name; null when there is no such name.</summary>
    ExpressionType? TypeOf(string name);

    /// <summary>The texts a name can have; null when any.</summary>
    IReadOnlyList<string>? ChoicesOf(string name);

    /// <summary>The fields that the items of a list have.</summary>
    IReadOnlyList<DeclaredField> FieldsOf(string list);

    /// <summary>Whether <c>points(name)</c> is defined.</summary>
    bool HasPoints(string name);

    /// <summary>All names, for suggestions.</summary>
    IEnumerable<string> All { get; }
}
