using System.Text;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>Compares with files a person has approved; with HENGJIAN_APPROVE=1 in the environment it writes them instead, to be looked at in the diff.</summary>
internal static class Approved
{
    private static bool Writes => Environment.GetEnvironmentVariable("HENGJIAN_APPROVE") == "1";

    public static void Text(string path, string actual) => Bytes(path, Encoding.UTF8.GetBytes(actual));

    public static void Bytes(string path, byte[] actual)
    {
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing; write it with HENGJIAN_APPROVE=1.");
        var approved = File.ReadAllBytes(path);
        if (path.EndsWith(".txt", StringComparison.Ordinal))
        {
            Assert.Equal(Encoding.UTF8.GetString(approved), Encoding.UTF8.GetString(actual));
        }

        Assert.True(approved.AsSpan().SequenceEqual(actual), $"{path} is not what its sources make; write it anew with HENGJIAN_APPROVE=1.");
    }
}
