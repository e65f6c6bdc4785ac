namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Cuts a script into the statements of its outermost level. It reads no more of the language than brackets, strings, comments and ends of statements.</summary>
internal static class ScriptStatements
{
    /// <summary>The statements, each as written, with what is bracketed inside; none that follow a condition without brackets.</summary>
    public static IEnumerable<string> Outermost(string script)
    {
        var depth = 0;
        var from = 0;
        for (var at = 0; at <= script.Length; at++)
        {
            var letter = at < script.Length ? script[at] : ';';
            if (letter is '"' or '\'' or '`')
            {
                at = PassString(script, at);
            }
            else if (letter == '/' && at + 1 < script.Length && script[at + 1] is '/' or '*' && PassComment(script, at) is var end)
            {
                script = string.Concat(script.AsSpan(0, at), new string(' ', end - at), script.AsSpan(end));
                at = end - 1;
            }
            else if (letter is '(' or '{' or '[')
            {
                depth++;
            }
            else if (letter is ')' or '}' or ']')
            {
                depth = Math.Max(0, depth - 1);
                if (depth == 0 && letter == '}')
                {
                    // The end of a block ends a statement, unless a call or an else goes on.
                    var rest = script.AsSpan(at + 1).TrimStart();
                    if (!rest.StartsWith("else", StringComparison.Ordinal) && rest is not ([',' or ')' or '(' or '.', ..]))
                    {
                        from = at + 1;
                    }
                }
            }
            else if (letter is ';' or '\n' && depth == 0)
            {
                var statement = script[from..Math.Min(at, script.Length)];
                if (letter == '\n' && IsHeadOnly(statement))
                {
                    continue;
                }

                yield return statement.Replace("<!--", "", StringComparison.Ordinal);
                from = at + 1;
            }
        }
    }

    /// <summary>Whether a line is but the head of a statement that goes on, such as a condition.</summary>
    private static bool IsHeadOnly(string statement)
    {
        var words = statement.AsSpan().Trim();
        return words.StartsWith("if", StringComparison.Ordinal) || words.StartsWith("else", StringComparison.Ordinal) || words.StartsWith("for", StringComparison.Ordinal)
            || words.StartsWith("while", StringComparison.Ordinal) || words is [.., '=' or '&' or '|' or '?' or ':' or ',' or '+'];
    }

    private static int PassString(string script, int at)
    {
        var quote = script[at];
        for (at++; at < script.Length && script[at] != quote; at++)
        {
            at += script[at] == '\\' ? 1 : 0;
        }

        return at;
    }

    private static int PassComment(string script, int at)
    {
        var (close, length) = script[at + 1] == '/' ? ("\n", 0) : ("*/", 2);
        return script.IndexOf(close, at + 2, StringComparison.Ordinal) is >= 0 and var found ? found + length : script.Length;
    }
}
