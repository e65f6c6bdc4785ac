using Hengjian.Rubrics.Calendars;

namespace Hengjian.Rubrics.Expressions;

/// <summary>A node of a formula.</summary>
internal abstract record Node(ExpressionType Type)
{
    internal sealed record Truth(bool Value) : Node(ExpressionType.Flag);

    /// <summary>A number, with how it was written, such as <c>5%</c>.</summary>
    internal sealed record Number(decimal Value, string Written) : Node(ExpressionType.Number)
    {
        internal Value.Number Known { get; } = Expressions.Value.Number.Exactly(Value);
    }

    internal sealed record Text(string Value) : Node(ExpressionType.Text);

    internal sealed record Day(DateOnly Value) : Node(ExpressionType.Date);

    /// <summary>A length of time; it stands only in functions.</summary>
    internal sealed record Span(CalendarSpan Value) : Node(ExpressionType.Text);

    internal sealed record Name(string Id, ExpressionType Type) : Node(Type);

    /// <summary>A field of the item that a formula over a list looks at.</summary>
    internal sealed record Field(DeclaredField Declared) : Node(ExpressionTypes.Of(Declared.Kind));

    internal sealed record Not(Node Of) : Node(ExpressionType.Flag);

    internal sealed record Negate(Node Of) : Node(ExpressionType.Number);

    internal sealed record Binary(Operation Operation, Node Left, Node Right, ExpressionType Type) : Node(Type);

    internal sealed record Call(string Function, IReadOnlyList<Node> Arguments, ExpressionType Type) : Node(Type);
}
