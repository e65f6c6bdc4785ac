using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says a pointer to a proof.</summary>
internal static class ProofWords
{
    internal static string Of(ProofReference proof) => proof.Text.Length == 0 ? $"[{proof.Id}]" : $"{proof.Text} [{proof.Id}]";
}
