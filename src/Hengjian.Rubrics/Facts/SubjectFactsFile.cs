namespace Hengjian.Rubrics.Facts;

/// <summary>Reads and writes facts as JSON.</summary>
public static class SubjectFactsFile
{
    /// <summary>Reads a file.</summary>
    public static FactsLoad Load(string path) => throw new NotImplementedException();

    /// <summary>Reads the text of a file.</summary>
    public static FactsLoad Parse(string text, string name) => throw new NotImplementedException();

    /// <summary>The facts as JSON text: measures in ordinal order, non-ASCII as it is.</summary>
    public static string Write(SubjectFacts facts) => throw new NotImplementedException();
}
