using System.Text;

namespace Hengjian.Reports.Tests.Cycles;

/// <summary>Holds a document against the one that was looked at and approved. A change is approved by copying the received file over it.</summary>
internal static class Approval
{
    public static void Hold(string name, string received)
    {
        var approved = Path.Combine(Root(), "tests", "Hengjian.Reports.Tests", "Approved", name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (string.Equals(expected, received, StringComparison.Ordinal))
        {
            return;
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "received-" + name);
        File.WriteAllText(beside, received, new UTF8Encoding(false));
        Assert.Fail($"{name} differs from the approved file. Look at {beside}; when it is right, copy it over {approved}.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hengjian.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Hengjian.slnx was not found above " + AppContext.BaseDirectory);
    }
}
