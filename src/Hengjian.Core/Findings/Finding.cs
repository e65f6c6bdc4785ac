using System.Security.Cryptography;
using System.Text;

namespace Hengjian.Core.Findings;

/// <summary>A suspected or proven fault (问题线索) with place, proof and what to do.</summary>
/// <param name="Kind">The kind, such as <c>column.stale</c>; the part before the dot names the check.</param>
/// <param name="Subject">Whose fault it is: the site's home address or the account's code.</param>
/// <param name="Place">The page, link target or column it concerns; the home page for a fault of the whole site; the account's code for an account.</param>
/// <param name="Detail">What distinguishes two findings of one kind at one place, such as the missing element; empty when nothing does.</param>
/// <param name="Verdict"><see cref="Verdict.Faulty"/> or <see cref="Verdict.NotProven"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Statement">What is wrong, in one sentence (zh-CN).</param>
/// <param name="Clause">The clause of the scheme that it serves (zh-CN).</param>
/// <param name="HowToFix">What the unit should do (zh-CN).</param>
/// <param name="Places">Every page that shows the same fault, sorted; at least one for a site.</param>
/// <param name="Evidence">The proof; never empty.</param>
public sealed record Finding(
    string Kind,
    string Subject,
    string Place,
    string Detail,
    Verdict Verdict,
    Severity Severity,
    string Statement,
    string Clause,
    string HowToFix,
    IReadOnlyList<string> Places,
    IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Sixteen hexadecimal digits that name the same fault in every run: made of kind, subject, place and detail.</summary>
    public string Id { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Kind, Subject, Place, Detail))).AsSpan(0, 8));
}
