using System.Text.RegularExpressions;

namespace Hengjian.Rubrics.Tests.Documents;

/// <summary>One fenced block of a document with the comment above it, which says what the block is.</summary>
/// <param name="Document">The document, from the root of the repository.</param>
/// <param name="Line">The line of the fence, beginning with 1.</param>
/// <param name="Mark">The comment above, such as <c>from rubrics/zhanjiang-2021.yaml</c> or <c>loads</c>; empty when there is none.</param>
/// <param name="Language">The language of the fence.</param>
/// <param name="Text">The block.</param>
internal sealed partial record Snippet(string Document, int Line, string Mark, string Language, string Text)
{
    internal static IReadOnlyList<Snippet> Of(string document)
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf(document.Split('/'))).ReplaceLineEndings("\n");
        return [.. Block().Matches(text).Select(match => new Snippet(
            document,
            text[..match.Groups["fence"].Index].Count(character => character == '\n') + 1,
            match.Groups["mark"].Value,
            match.Groups["language"].Value,
            match.Groups["text"].Value))];
    }

    [GeneratedRegex(@"(?:<!-- (?<mark>[^\n]*?) -->\n)?(?<fence>```)(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline, 2000)]
    private static partial Regex Block();
}
