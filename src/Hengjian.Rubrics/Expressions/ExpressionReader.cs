namespace Hengjian.Rubrics.Expressions;

/// <summary>Reads a formula and gives every part its type.</summary>
internal sealed class ExpressionReader
{
    private const string ItemPrefix = "item.";

    private readonly IExpressionNames _names;
    private readonly List<Token> _tokens;
    private readonly List<string> _used = [];
    private int _at;
    private int _nodes;
    private int _depth;
    private IReadOnlyList<DeclaredField>? _itemFields;
    private bool _datesItems;

    private ExpressionReader(string source, IExpressionNames names)
    {
        _names = names;
        _tokens = Tokens.Of(source);
    }

    private Token Here => _tokens[_at];

    /// <exception cref="ExpressionFault">The formula is wrong.</exception>
    internal static Expression Read(string source, SourcePlace place, IExpressionNames names, params ExpressionType[] wanted)
    {
        if (source.Length > Expression.LongestSource)
            throw new ExpressionFault(0, $"算式过长：{source.Length} 个字符，最多 {Expression.LongestSource} 个");
        var reader = new ExpressionReader(source, names);
        var root = reader.ReadOr();
        if (reader.Here.Kind != TokenKind.End)
            throw new ExpressionFault(reader.Here.Offset, $"此处多出“{reader.Here.Text}”");
        var fits = wanted.Contains(root.Type) || (wanted.Contains(ExpressionType.Number) && ExpressionTypes.IsNumeric(root, 0));
        if (!fits)
            throw new ExpressionFault(0, $"此处需要{string.Join("或", wanted.Select(ExpressionTypes.Words))}，所写算式是{ExpressionTypes.Words(root.Type)}");
        return new Expression(source, place, root, reader._used) { DatesItems = reader._datesItems };
    }

    private Node ReadOr()
    {
        var left = ReadAnd();
        while (TakeWord("or"))
        {
            var offset = _tokens[_at - 1].Offset;
            left = Logical(Operation.Or, left, ReadAnd(), offset);
        }

        return left;
    }

    private Node ReadAnd()
    {
        var left = ReadNot();
        while (TakeWord("and"))
        {
            var offset = _tokens[_at - 1].Offset;
            left = Logical(Operation.And, left, ReadNot(), offset);
        }

        return left;
    }

    private Node Logical(Operation operation, Node left, Node right, int offset)
    {
        if (left.Type != ExpressionType.Flag || right.Type != ExpressionType.Flag)
            throw new ExpressionFault(offset, "and、or 的两边都应当是“是否”");
        return Counted(new Node.Binary(operation, left, right, ExpressionType.Flag), offset);
    }

    private Node ReadNot()
    {
        var offset = Here.Offset;
        if (!TakeWord("not"))
            return ReadComparison();
        Enter();
        var of = ReadNot();
        _depth--;
        if (of.Type != ExpressionType.Flag)
            throw new ExpressionFault(offset, $"not 后面应当是“是否”，所写是{ExpressionTypes.Words(of.Type)}");
        return Counted(new Node.Not(of), offset);
    }

    private Node ReadComparison()
    {
        var left = ReadSum();
        var operation = Here.Comparison;
        if (operation is null)
            return left;
        var offset = Here.Offset;
        _at++;
        var right = ReadSum();
        if (Here.Comparison is not null)
            throw new ExpressionFault(Here.Offset, "比较不能连写，请用 and 连接");
        CheckComparison(operation.Value, left, right, offset);
        return Counted(new Node.Binary(operation.Value, left, right, ExpressionType.Flag), offset);
    }

    private void CheckComparison(Operation operation, Node left, Node right, int offset)
    {
        if ((left.Type == ExpressionType.Date && right.Type == ExpressionType.Date) || (ExpressionTypes.IsNumeric(left, offset) && ExpressionTypes.IsNumeric(right, offset)))
            return;
        if (left.Type != ExpressionType.Text || right.Type != ExpressionType.Text || operation is not (Operation.Equal or Operation.NotEqual))
            throw new ExpressionFault(offset, $"{ExpressionTypes.Words(left.Type)}与{ExpressionTypes.Words(right.Type)}不能这样比较");
        CheckChoice(left, right, offset);
        CheckChoice(right, left, offset);
    }

    private void CheckChoice(Node named, Node written, int offset)
    {
        var (name, choices) = named switch
        {
            Node.Name one => (one.Id, _names.ChoicesOf(one.Id)),
            Node.Field { Declared: { Limits.OneOf.Count: > 0 } field } => (ItemPrefix + field.Id, field.Limits.OneOf),
            _ => ("", null),
        };
        if (choices is not null && written is Node.Text text && !choices.Contains(text.Value, StringComparer.Ordinal))
            throw new ExpressionFault(offset, $"“{name}”没有取值“{text.Value}”，可取：{string.Join("、", choices)}");
    }

    private Node ReadSum()
    {
        var left = ReadProduct();
        while (Here is { Kind: TokenKind.Symbol, Text: "+" or "-" })
        {
            var token = _tokens[_at++];
            left = Arithmetic(token.Text == "+" ? Operation.Add : Operation.Subtract, left, ReadProduct(), token.Offset);
        }

        return left;
    }

    private Node ReadProduct()
    {
        var left = ReadUnary();
        while (Here is { Kind: TokenKind.Symbol, Text: "*" or "/" })
        {
            var token = _tokens[_at++];
            var right = ReadUnary();
            if (token.Text == "/" && right is Node.Number { Value: 0 })
                throw new ExpressionFault(token.Offset, "除数不能是 0");
            left = Arithmetic(token.Text == "*" ? Operation.Multiply : Operation.Divide, left, right, token.Offset);
        }

        return left;
    }

    private Node Arithmetic(Operation operation, Node left, Node right, int offset)
    {
        if (left.Type == ExpressionType.Date && right.Type == ExpressionType.Date)
            throw new ExpressionFault(offset, "两个日期不能加减，相差几天请写 days(较早的, 较晚的)，工作日请写 working-days(较早的, 较晚的)");
        if (!ExpressionTypes.IsNumeric(left, offset) || !ExpressionTypes.IsNumeric(right, offset))
            throw new ExpressionFault(offset, "加减乘除的两边都应当是数值（减号两边要有空格）");
        return Counted(new Node.Binary(operation, left, right, ExpressionType.Number), offset);
    }

    private Node ReadUnary()
    {
        var offset = Here.Offset;
        if (!TakeSymbol("-"))
            return ReadPrimary();
        Enter();
        var of = ReadUnary();
        _depth--;
        if (!ExpressionTypes.IsNumeric(of, offset))
            throw new ExpressionFault(offset, "负号后面应当是数值");
        return Counted(new Node.Negate(of), offset);
    }

    private Node ReadPrimary()
    {
        var token = _tokens[_at];
        switch (token.Kind)
        {
            case TokenKind.Number:
                _at++;
                return Counted(new Node.Number(token.Number(), token.Text), token.Offset);
            case TokenKind.Text:
                _at++;
                return Counted(new Node.Text(token.Text), token.Offset);
            case TokenKind.Word:
                _at++;
                return ReadWord(token);
        }

        if (!TakeSymbol("("))
            throw new ExpressionFault(token.Offset, token.Kind == TokenKind.End ? "算式不完整" : $"此处不应有“{token.Text}”");
        Enter();
        var inner = ReadOr();
        _depth--;
        if (!TakeSymbol(")"))
            throw new ExpressionFault(Here.Offset, "缺少右括号“)”");
        return inner;
    }

    private Node ReadWord(Token token)
    {
        if (token.Text is "true" or "false")
            return Counted(new Node.Truth(token.Text == "true"), token.Offset);
        if (Here is { Kind: TokenKind.Symbol, Text: "(" })
            return ReadCall(token);
        if (token.Text.StartsWith(ItemPrefix, StringComparison.Ordinal))
            return Counted(FieldOf(token), token.Offset);
        var type = _names.TypeOf(token.Text)
            ?? throw new ExpressionFault(token.Offset, $"没有名为“{token.Text}”的度量、问题或选项{NearestName.Hint(token.Text, _names.All)}");
        Use(token.Text);
        return Counted(new Node.Name(token.Text, type), token.Offset);
    }

    private Node.Field FieldOf(Token token)
    {
        if (_itemFields is null)
            throw new ExpressionFault(token.Offset, $"“{token.Text}”只能写在 {string.Join("、", ListFunctions.WithFormula)} 的第二项起");
        var id = token.Text[ItemPrefix.Length..];
        var field = _itemFields.FirstOrDefault(one => one.Id == id)
            ?? throw new ExpressionFault(token.Offset, $"清单的条目没有名为“{id}”的字段{NearestName.Hint(id, _itemFields.Select(one => one.Id))}");
        return new Node.Field(field);
    }

    private Node ReadCall(Token function)
    {
        Enter();
        _at++;
        WrittenCall.Demand(function);
        if (_itemFields is not null && ListFunctions.WithFormula.Contains(function.Text, StringComparer.Ordinal))
            throw new ExpressionFault(function.Offset, $"清单的算式里面不能再用 {function.Text}");
        var arguments = new List<Node>();
        if (!TakeSymbol(")"))
        {
            do
            {
                arguments.Add(ReadArgument(function, arguments));
            }
            while (TakeSymbol(","));
            if (!TakeSymbol(")"))
                throw new ExpressionFault(Here.Offset, "缺少右括号“)”");
        }

        _depth--;
        if (_itemFields is not null && function.Text == ListFunctions.Count && arguments.Count > 1)
            throw new ExpressionFault(function.Offset, "清单的算式里面 count 只能写一项");
        foreach (var implied in DateFunctions.Implied(function.Text))
            Use(implied);
        return Counted(new WrittenCall(function, arguments, _names).Check(), function.Offset);
    }

    private Node ReadArgument(Token function, List<Node> earlier)
    {
        if (earlier.Count == 0 || !ListFunctions.WithFormula.Contains(function.Text, StringComparer.Ordinal))
            return ReadOr();
        if (ExpressionTypes.ListBehind(earlier[0]) is not { } list || earlier[0].Type != ExpressionType.Occurrences)
            throw new ExpressionFault(function.Offset, ListFunctions.Usage(function.Text));
        _itemFields = _names.FieldsOf(list);
        var formula = ReadOr();
        _itemFields = null;
        return formula;
    }

    private void Use(string name)
    {
        if (!_used.Contains(name, StringComparer.Ordinal))
            _used.Add(name);
        _datesItems |= _itemFields is not null && DateFunctions.IsHeaderDate(name);
    }

    private Node Counted(Node node, int offset) =>
        ++_nodes <= Expression.MostNodes ? node : throw new ExpressionFault(offset, $"算式过于复杂：最多 {Expression.MostNodes} 项");

    private void Enter()
    {
        if (++_depth > Expression.DeepestNesting)
            throw new ExpressionFault(Here.Offset, $"算式嵌套过深：最多 {Expression.DeepestNesting} 层");
    }

    private bool TakeWord(string word)
    {
        var taken = Here.Kind == TokenKind.Word && Here.Text == word;
        _at += taken ? 1 : 0;
        return taken;
    }

    private bool TakeSymbol(string symbol)
    {
        var taken = Here.Kind == TokenKind.Symbol && Here.Text == symbol;
        _at += taken ? 1 : 0;
        return taken;
    }
}
