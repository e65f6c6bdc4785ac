namespace Hengjian.Documents.Zip;

/// <summary>Paths by which the parts of a package name one another.</summary>
internal static class PartPath
{
    /// <summary>A target as seen from a folder (ending in a stroke, or empty): <c>../a.xml</c> from <c>word/</c> is <c>a.xml</c>, <c>/a.xml</c> is so from everywhere. Never above the package.</summary>
    public static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        var plain = target.Replace('\\', '/');
        foreach (var step in (plain.StartsWith('/') ? plain : folder + plain).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
