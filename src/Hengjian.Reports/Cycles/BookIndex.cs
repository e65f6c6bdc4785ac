using System.Collections.Frozen;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Cycles;

/// <summary>A book with what its documents look up again and again: findings by id, anchors, options, the scale of the bars.</summary>
internal sealed class BookIndex
{
    private readonly FrozenDictionary<string, Finding> findings;
    private readonly FrozenDictionary<string, string> owners;
    private readonly FrozenDictionary<string, int> unitNumbers;
    private readonly FrozenDictionary<string, int> sheetNumbers;
    private readonly FrozenSet<string> unitsWithSeveralSites;
    private readonly FrozenSet<string> scoredOwners;
    private readonly FrozenSet<string> cited;
    private readonly FrozenDictionary<string, SheetVerdict> accountVerdicts;
    private readonly FrozenDictionary<string, int> findingNumbers;

    /// <summary>Reads a book once.</summary>
    public BookIndex(EvaluationBook book)
    {
        Book = book;
        var sheets = book.Units.Select(unit => unit.Sheet).Concat(book.Accounts.Select(account => account.Sheet)).ToList();
        RubricId = sheets.Count == 0 ? "" : sheets[0].Rubric;
        RubricVersion = sheets.Count == 0 ? "" : sheets[0].Version;
        Options = [.. sheets.SelectMany(sheet => sheet.Options).DistinctBy(option => (option.Id, option.Choice))];
        FullMark = book.Units.Select(unit => unit.Sheet.Parts.Sum(part => part.Full)).DefaultIfEmpty().Max();
        findings = book.Findings.DistinctBy(finding => finding.Id).ToFrozenDictionary(finding => finding.Id, StringComparer.Ordinal);
        owners = Owners(book).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);
        unitNumbers = book.Units.Select((unit, at) => KeyValuePair.Create(unit.Unit.Name.Text, at + 1))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);
        sheetNumbers = book.Units.Select((unit, at) => KeyValuePair.Create(unit.Site.Home.Text, at + 1)).ToFrozenDictionary(StringComparer.Ordinal);
        unitsWithSeveralSites = book.Units.GroupBy(unit => unit.Unit.Name.Text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToFrozenSet(StringComparer.Ordinal);
        scoredOwners = book.Units.Where(unit => unit.Sheet.Parts.Count > 0).Select(unit => unit.Unit.Name.Text).ToFrozenSet(StringComparer.Ordinal);
        cited = book.Units.Select(unit => unit.Sheet)
            .SelectMany(sheet => sheet.Parts.SelectMany(part => part.Indicators).SelectMany(indicator => indicator.Entries)
                .Where(entry => entry.Outcome == RuleOutcome.Triggered).SelectMany(entry => entry.Evidence))
            .Select(proof => proof.Id).ToFrozenSet(StringComparer.Ordinal);
        accountVerdicts = book.Accounts.DistinctBy(account => account.Account.Code.Text)
            .ToFrozenDictionary(account => account.Account.Code.Text, account => account.Sheet.Verdict, StringComparer.Ordinal);
        FindingsByOwner = [.. book.Findings.GroupBy(OwnerOf, StringComparer.Ordinal).OrderBy(group => unitNumbers.GetValueOrDefault(group.Key, int.MaxValue))];
        findingNumbers = FindingsByOwner.SelectMany(group => group).Select((finding, at) => KeyValuePair.Create(finding.Id, at + 1))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The book.</summary>
    public EvaluationBook Book { get; }

    /// <summary>The rubric's id as the sheets name it; empty when there is no sheet.</summary>
    public string RubricId { get; }

    /// <summary>The rubric's version as the sheets name it.</summary>
    public string RubricVersion { get; }

    /// <summary>How the rubric's holes were filled, over all sheets, in their order.</summary>
    public IReadOnlyList<ChosenOption> Options { get; }

    /// <summary>The highest full mark of any sheet: the length of a bar. Zero when every unit is vetoed.</summary>
    public decimal FullMark { get; }

    /// <summary>The findings by owner: units in the book's order, then owners without a sheet in the order of their findings.</summary>
    public IReadOnlyList<IGrouping<string, Finding>> FindingsByOwner { get; }

    /// <summary>The number of a finding, the same in the report and in the workbook; null when the id is not one of this book's findings.</summary>
    public int? NumberOf(string id) => findingNumbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>Whether a finding that could cost points cost none: no sheet with points cites it.</summary>
    public bool CostsNothing(Finding finding) =>
        finding.Severity == Severity.Deduction && scoredOwners.Contains(OwnerOf(finding)) && !cited.Contains(finding.Id);

    /// <summary>The finding of an id; null when the id is not one of this book's findings.</summary>
    public Finding? Find(string id) => findings.GetValueOrDefault(id);

    /// <summary>Whose finding it is: the unit's name; the subject as it is written when no unit owns it.</summary>
    public string OwnerOf(Finding finding) => owners.GetValueOrDefault(finding.Subject, finding.Subject);

    /// <summary>The fragment of a sheet in the report.</summary>
    public string AnchorOf(UnitResult result) => "u" + Words.Figures.Count(sheetNumbers[result.Site.Home.Text]);

    /// <summary>The name under which a result is listed: the unit's, with the site where the unit has several.</summary>
    public string NameOf(UnitResult result) =>
        unitsWithSeveralSites.Contains(result.Unit.Name.Text) ? $"{result.Unit.Name.Text}（{result.Site.Name ?? result.Site.Home.DisplayText}）" : result.Unit.Name.Text;

    /// <summary>The fragment of a unit's first sheet in the report; null for a unit without a sheet.</summary>
    public string? AnchorOf(string unit) =>
        unitNumbers.TryGetValue(unit, out var number) ? "u" + Words.Figures.Count(number) : null;

    /// <summary>What the veto items of an account decided; null for a code without a result.</summary>
    public SheetVerdict? VerdictOf(string account) => accountVerdicts.TryGetValue(account, out var verdict) ? verdict : null;

    /// <summary>The name of the indicator or veto item that an open point belongs to; what the sheet wrote when it names neither.</summary>
    public static string NameOf(ScoreSheet sheet, OpenPoint open) =>
        sheet.Parts.SelectMany(part => part.Indicators).FirstOrDefault(indicator => indicator.Id == open.Indicator)?.Name
        ?? sheet.Vetoes.FirstOrDefault(veto => veto.Id == open.Indicator)?.Name
        ?? open.Indicator;

    /// <summary>Where a proof is shown: a finding in this document or captured bytes beside it; null when it is neither.</summary>
    public string? LinkTo(ProofReference proof)
    {
        if (findings.ContainsKey(proof.Id))
        {
            return "#f-" + proof.Id;
        }

        return Digest.TryParse(proof.Id, out var digest) ? ProofPage.AddressOf(digest) : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Owners(EvaluationBook book) =>
        book.Registry.Sites.Select(site => KeyValuePair.Create(site.Home.Text, site.Unit.Text))
            .Concat(book.Units.Select(unit => KeyValuePair.Create(unit.Site.Home.Text, unit.Unit.Name.Text)))
            .Concat(book.Registry.Accounts.Select(account => KeyValuePair.Create(account.Code.Text, account.Unit.Text)))
            .Concat(book.Accounts.Select(account => KeyValuePair.Create(account.Account.Code.Text, account.Account.Unit.Text)));
}
