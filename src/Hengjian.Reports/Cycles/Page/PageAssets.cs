using System.Security.Cryptography;
using System.Text;

namespace Hengjian.Reports.Cycles.Page;

/// <summary>The style sheet and the script that stand inside the report: the tokens first, the base next, then each component's own sheet by name.</summary>
internal static class PageAssets
{
    /// <summary>All style sheets, one after the other.</summary>
    public static string Style { get; } = string.Join('\n', Names(".css").OrderBy(Order).ThenBy(name => name, StringComparer.Ordinal).Select(Read));

    /// <summary>The script that filters lists. Reading needs none of it.</summary>
    public static string Script { get; } = string.Join('\n', Names(".js").Order(StringComparer.Ordinal).Select(Read));

    /// <summary>What the report may do, for its own meta element and for a server's header: its own style and script and nothing from anywhere else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static int Order(string name) => name switch { "Tokens.css" => 0, "Base.css" => 1, _ => 2 };

    private static IEnumerable<string> Names(string ending) =>
        typeof(PageAssets).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
