using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says a question to a person with the answers it takes.</summary>
internal static class QuestionWords
{
    internal static string Of(Question question)
    {
        var limits = question.AtMost is { } most ? $"，{Plain.Text(question.AtLeast)} 至 {Plain.Text(most)}" : question.AtLeast != 0 ? $"，不小于 {Plain.Text(question.AtLeast)}" : "";
        var answer = question.Kind switch
        {
            QuestionKind.Flag => "",
            QuestionKind.Count => "个数或清单" + limits,
            QuestionKind.Points => "分值" + limits,
            _ => "选一：" + string.Join("、", question.Choices.Select(Of)),
        };
        string[] demands = [answer.Length == 0 ? "" : $"答：{answer}", question.NeedsProof ? "须附佐证材料" : ""];
        var said = string.Join("；", demands.Where(demand => demand.Length > 0));
        return said.Length == 0 ? question.Text : $"{question.Text}（{said}）";
    }

    private static string Of(QuestionChoice choice) => $"{choice.Id} {choice.Meaning}{(choice.Points == 0 ? "" : $" {Plain.Text(choice.Points)} 分")}";
}
