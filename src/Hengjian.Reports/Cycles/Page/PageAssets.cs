using System.Security.Cryptography;
using System.Text;

namespace Hengjian.Reports.Cycles.Page;

/// <summary>The style sheets and scripts that stand inside the pages: the tokens first, the base next, then each component's own sheet by name.</summary>
internal static class PageAssets
{
    private static readonly string[] Common = ["Tokens.css", "Base.css", "Mark/Mark.css", "Masthead/Masthead.css"];
    private static readonly string[] BesideReport = ["Proof/ProofDocument.css", "Notice/NoticeDocument.css"];

    /// <summary>The style sheets of the report.</summary>
    public static string Style { get; } = Join(Names(".css").Except(BesideReport, StringComparer.Ordinal));

    /// <summary>The script of the report. Reading needs none of it.</summary>
    public static string Script { get; } = Join(Names(".js"));

    /// <summary>The style sheets of the page around captured bytes.</summary>
    public static string ProofStyle { get; } = Join([.. Common, BesideReport[0]]);

    /// <summary>The style sheets of a short message.</summary>
    public static string NoticeStyle { get; } = Join([.. Common, BesideReport[1]]);

    /// <summary>What the report may do, for its own meta element and for a server's header: its own style and script and nothing from anywhere else.</summary>
    public static string Policy { get; } = PolicyOf(Style, $"script-src '{Hash(Script)}'");

    /// <summary>What the page around captured bytes may do: its own style, and one frame from the same server.</summary>
    public static string ProofPolicy { get; } = PolicyOf(ProofStyle, "frame-src 'self'");

    /// <summary>What a short message may do: its own style.</summary>
    public static string NoticePolicy { get; } = PolicyOf(NoticeStyle, "script-src 'none'");

    private static string PolicyOf(string style, string more) =>
        $"default-src 'none'; style-src '{Hash(style)}'; {more}; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Join(IEnumerable<string> names) =>
        string.Join('\n', names.OrderBy(Order).ThenBy(name => name, StringComparer.Ordinal).Select(Read));

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
