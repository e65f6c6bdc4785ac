using System.CommandLine;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary><c>rubric …</c>: everything about rubric files that needs no facts.</summary>
internal static class RubricVerb
{
    public static Command Create() => new("rubric", "考评方案：检查、用文字说明、列出、与电子表格互换")
    {
        CheckRubricVerb.Create(),
        ExplainRubricVerb.Create(),
        ListRubricsVerb.Create(),
        ExportRubricVerb.Create(),
        ImportRubricVerb.Create(),
    };
}
