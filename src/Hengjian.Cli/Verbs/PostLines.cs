using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hengjian.Collect.Imports;

namespace Hengjian.Cli.Verbs;

/// <summary>Imported posts as JSON lines; the form is described in docs/posts.md.</summary>
internal static class PostLines
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One line for each post, in the order of the file, each ended by a line feed; UTF-8 without a mark. The same posts give the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<ImportedPost> posts)
    {
        using var lines = new MemoryStream();
        foreach (var (account, post) in posts)
        {
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    account = account.Code.Text,
                    name = account.Name,
                    id = post.Id,
                    title = post.Title,
                    published = post.Published,
                    link = post.Link?.Text,
                    content = post.Content,
                },
                Form));
            lines.Write("\n"u8);
        }

        return lines.ToArray();
    }
}
