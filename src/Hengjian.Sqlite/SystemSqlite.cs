using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Hengjian.Sqlite;

/// <summary>The SQLite library of the system (Debian: package libsqlite3-0), under whatever name it lies there.</summary>
/// <remarks>The library that the package would bring has known faults (CVEs); the system's is kept up to date by its distribution.</remarks>
public static class SystemSqlite
{
    private static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "/usr/lib/libsqlite3.dylib", "winsqlite3.dll", "sqlite3.dll"];

    private static readonly Lazy<bool> Ready = new(Load);

    /// <summary>Makes the library ready for use; the first call loads it.</summary>
    /// <exception cref="DllNotFoundException">There is none; the message says what to install (zh-CN).</exception>
    public static void Use() => _ = Ready.Value;

    private static bool Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, static (name, assembly, path) => name == "e_sqlite3" ? Find(assembly, path) : IntPtr.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        raw.FreezeProvider();
        return true;
    }

    private static IntPtr Find(Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, assembly, path, out var handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException("没有找到 SQLite 程序库：请安装（Debian：apt install libsqlite3-0）。");
    }
}
