using System.Text.Json;

namespace Hengjian.Rubrics.Sheets;

/// <summary>Writes score sheets as JSON in the form of the command <c>score</c>: the same sheet gives the same bytes.</summary>
public static class ScoreSheetFile
{
    /// <summary>The sheet as JSON text, indented, non-ASCII as it is.</summary>
    public static string Write(ScoreSheet sheet) => throw new NotImplementedException();

    /// <summary>Writes the sheet as one object into a longer document.</summary>
    public static void Write(Utf8JsonWriter writer, ScoreSheet sheet) => throw new NotImplementedException();
}
