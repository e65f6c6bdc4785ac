namespace Hengjian.Collect.Imports;

/// <summary>What an import of posts took, what it refused and why, and what it found odd.</summary>
/// <param name="Taken">The posts that were taken, in the order of the file.</param>
/// <param name="Refused">The rows not taken, in the order of the file; one entry a row.</param>
/// <param name="Warnings">What is odd, in the order of the file.</param>
/// <param name="Faults">Why nothing could be taken; empty when the file could be read.</param>
public sealed record PostsImportResult(IReadOnlyList<ImportedPost> Taken, IReadOnlyList<Refusal> Refused, IReadOnlyList<Warning> Warnings, IReadOnlyList<InputFault> Faults)
{
    /// <summary>The number of accounts to which the posts belong.</summary>
    public int Accounts => Taken.DistinctBy(each => each.Account.Code).Count();

    /// <summary>The number of posts taken, which is that of the rows accepted.</summary>
    public int Posts => Taken.Count;
}
