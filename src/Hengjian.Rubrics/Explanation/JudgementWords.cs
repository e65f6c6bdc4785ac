using System.Globalization;

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says what a person decided, with name, time, reason and proof.</summary>
internal static class JudgementWords
{
    internal static string Of(Judgement judgement)
    {
        var at = judgement.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var reason = judgement.Reason.Length == 0 ? "" : $"，理由：{judgement.Reason}";
        var proof = judgement.Proof.Count == 0 ? "" : $"，佐证：{string.Join("、", judgement.Proof.Select(ProofWords.Of))}";
        return $"{judgement.By} {at} 认定“{Of(judgement.Answer)}”{reason}{proof}";
    }

    private static string Of(FactValue answer) => answer switch
    {
        FactValue.Flag flag => flag.Value ? "是" : "否",
        FactValue.Number number => Plain.Text(number.Value),
        FactValue.Choice choice => choice.Id,
        FactValue.Occurrences list => $"{list.Items.Count} 处",
        FactValue.Open open => $"未能认定：{open.Reason}",
        _ => "",
    };
}
