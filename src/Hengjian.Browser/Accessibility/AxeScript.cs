using System.Text;

namespace Hengjian.Browser.Accessibility;

/// <summary>The script of axe-core and its Chinese words, put into this assembly at build from the npm package (<c>axe/package.json</c>).</summary>
public static class AxeScript
{
    private static readonly Lazy<string?> Text = new(() => Read("axe.min.js"));
    private static readonly Lazy<string?> Words = new(() => Read("zh_CN.json"));

    /// <summary>Whether this build has it. One without npm or network has not.</summary>
    public static bool IsPresent => Text.Value is not null && Words.Value is not null;

    /// <summary>What to do where it is absent (zh-CN).</summary>
    public const string Absence = "这个构建里没有 axe-core，不检查无障碍：请装 Node.js（npm），在 src/Hengjian.Browser/axe 中运行 npm ci，然后重新构建。";

    /// <summary>The script, which defines <c>axe</c>.</summary>
    internal static string Source => Text.Value ?? throw new InvalidOperationException(Absence);

    /// <summary>The Chinese words, as JSON.</summary>
    internal static string Locale => Words.Value ?? throw new InvalidOperationException(Absence);

    private static string? Read(string name)
    {
        using var stream = typeof(AxeScript).Assembly.GetManifestResourceStream("Hengjian.Browser.axe." + name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
