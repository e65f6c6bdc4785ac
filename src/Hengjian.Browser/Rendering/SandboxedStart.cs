namespace Hengjian.Browser.Rendering;

/// <summary>Starts Chromium so that its sandbox works even when we run as the super-user: as the user nobody.</summary>
/// <remarks>
/// Chromium refuses its sandbox to the super-user. Then a small script gives the fresh profile to nobody and starts Chromium as nobody with <c>setpriv</c> (util-linux).
/// For everyone else Chromium's own file is started as it is.
/// </remarks>
internal sealed class SandboxedStart : IDisposable
{
    private const string Setpriv = "/usr/bin/setpriv";

    private readonly DirectoryInfo? folder;

    /// <summary>Prepares the start.</summary>
    /// <param name="chromium">Chromium's file.</param>
    /// <exception cref="BrowserAbsentException">We are the super-user and there is no way to be somebody else.</exception>
    public SandboxedStart(string chromium)
    {
        Executable = chromium;
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        if (OperatingSystem.IsWindows() || !File.Exists(Setpriv))
        {
            throw new BrowserAbsentException("以超级用户身份运行时 Chromium 不开沙箱，而这台机器没有 setpriv，无法换成普通用户启动：请用普通用户运行，或安装 util-linux。");
        }

        folder = Directory.CreateTempSubdirectory("hengjian-chromium-");
        Executable = Path.Combine(folder.FullName, "chromium");
        File.WriteAllText(Executable, Script(chromium));
        File.SetUnixFileMode(Executable, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>The file to start.</summary>
    public string Executable { get; }

    /// <summary>Removes the script.</summary>
    public void Dispose()
    {
        if (folder is { Exists: true })
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Script(string chromium) =>
        $$"""
        #!/bin/sh
        for argument in "$@"; do
            case "$argument" in
                --user-data-dir=*) profile="${argument#--user-data-dir=}" ;;
            esac
        done
        chown 65534:65534 "$profile" || exit 1
        cd "$profile" || exit 1
        export HOME="$profile" XDG_RUNTIME_DIR="$profile"
        exec {{Setpriv}} --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all --bounding-set=-all -- '{{chromium.Replace("'", "'\\''", StringComparison.Ordinal)}}' "$@"

        """;
}
