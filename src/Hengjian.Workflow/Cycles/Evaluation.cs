using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Workflow.Cycles;

/// <summary>The evaluation (考评) of a whole registry under one rubric: inspections and judgements in, a book of sheets out. A pure function.</summary>
/// <param name="Rubric">The rubric, loaded and verified.</param>
/// <param name="MonitoredAt">The monitoring time.</param>
/// <param name="Options">Answers to the rubric's holes by option id; what is missing takes the rubric's default.</param>
public sealed record Evaluation(Rubric Rubric, DateTimeOffset MonitoredAt, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Scores every account, then every unit with a site.</summary>
    /// <param name="registry">Who is evaluated.</param>
    /// <param name="isSimulated">Whether what was captured is simulated.</param>
    /// <param name="inspections">By site home address and by account code; a subject without one is open in everything.</param>
    /// <param name="lastPosts">When each account's newest post appeared, by code; absent when unknown.</param>
    /// <param name="judgements">What people decided, by subject.</param>
    public EvaluationBook Score(
        CityRegistry registry,
        bool isSimulated,
        IReadOnlyDictionary<string, Inspection> inspections,
        IReadOnlyDictionary<string, DateTimeOffset> lastPosts,
        ILookup<string, Judgement> judgements)
    {
        var accounts = registry.Accounts.ToDictionary(account => account.Code, account => ScoreAccount(account, inspections, judgements));
        var byUnit = registry.Accounts.ToLookup(account => account.Unit);
        var sitesOf = registry.Sites.CountBy(site => site.Unit).ToDictionary();
        var units = registry.Units.ToDictionary(unit => unit.Name);
        var scored = registry.Sites
            .Select(site => ScoreUnit(units[site.Unit], site, sitesOf[site.Unit] > 1 ? $"{site.Unit}（{site.Home.DisplayText}）" : site.Unit.Text, [.. byUnit[site.Unit]], accounts, inspections, judgements))
            .ToList();
        var book = new EvaluationBook(
            registry,
            isSimulated,
            Rubric.Title,
            Rubric.Source,
            MonitoredAt,
            [.. Rubric.Classes.Select(entry => new SubjectClassTitle(new SubjectClass(entry.Id), entry.Title))],
            Ranked(scored),
            [.. registry.Accounts.Select(account => new AccountResult(
                account,
                accounts[account.Code],
                lastPosts.TryGetValue(account.Code.Text, out var at) ? at : null,
                FindingIds(inspections, account.Code.Text)))],
            [.. inspections.Values.SelectMany(inspection => inspection.Findings)
                .OrderBy(finding => finding.Subject, StringComparer.Ordinal)
                .ThenBy(finding => finding.Kind, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place, StringComparer.Ordinal)
                .ThenBy(finding => finding.Detail, StringComparer.Ordinal)],
            NotesOn(registry));
        return book.SimulationNotice is { } notice ? book with { Notes = [$"模拟：{notice}", .. book.Notes] } : book;
    }

    private ScoreSheet ScoreAccount(MediaAccount account, IReadOnlyDictionary<string, Inspection> inspections, ILookup<string, Judgement> judgements)
    {
        var values = MeasuredFacts.Of(inspections.TryGetValue(account.Code.Text, out var inspection) ? inspection.Measures : []);
        foreach (var (id, value) in UnitFacts.Of(account))
        {
            values.Add(id, value);
        }

        return Scorer.Score(Rubric, new SubjectFacts(account.Code.Text, "account", null, values, [.. judgements[account.Code.Text]]), Options);
    }

    private UnitResult ScoreUnit(
        Unit unit,
        Site site,
        string subject,
        IReadOnlyList<MediaAccount> accounts,
        Dictionary<AccountCode, ScoreSheet> sheets,
        IReadOnlyDictionary<string, Inspection> inspections,
        ILookup<string, Judgement> judgements)
    {
        var own = inspections.TryGetValue(site.Home.Text, out var inspection) ? inspection : new Inspection(site.Home.Text, [], []);
        var values = MeasuredFacts.Of(own.Measures);
        var ofAccounts = accounts
            .Select(account => (account, inspections.GetValueOrDefault(account.Code.Text) ?? new Inspection(account.Code.Text, [], []), sheets[account.Code]))
            .ToList();
        foreach (var (id, value) in UnitFacts.Of(unit, site, ofAccounts))
        {
            values.Add(id, value);
        }

        var sheet = Scorer.Score(Rubric, new SubjectFacts(subject, "site", unit.Class?.Name, values, [.. judgements[site.Home.Text]]), Options);
        return new UnitResult(
            unit,
            site,
            [.. accounts.Select(account => account.Code.Text)],
            sheet,
            null,
            [.. FindingIds(inspections, site.Home.Text), .. accounts.SelectMany(account => FindingIds(inspections, account.Code.Text))]);
    }

    private List<UnitResult> Ranked(List<UnitResult> results)
    {
        var ranked = new List<UnitResult>();
        foreach (var entry in Rubric.Classes)
        {
            var members = results.Where(result => result.Unit.Class?.Name == entry.Id).ToList();
            var ranks = Ranking.Provisional([.. members.Select(result => result.Sheet)]);
            ranked.AddRange(members.Zip(ranks, (result, rank) => result with { Rank = rank })
                .OrderBy(result => result.Rank ?? int.MaxValue));
        }

        return ranked;
    }

    private static IReadOnlyList<string> FindingIds(IReadOnlyDictionary<string, Inspection> inspections, string subject) =>
        inspections.TryGetValue(subject, out var inspection) ? [.. inspection.Findings.Select(finding => finding.Id)] : [];

    private static List<string> NotesOn(CityRegistry registry)
    {
        var withSite = registry.Sites.Select(site => site.Unit).ToHashSet();
        var accountsOnly = registry.Accounts.Select(account => account.Unit).Distinct().Where(unit => !withSite.Contains(unit)).ToList();
        var notes = new List<string>();
        if (accountsOnly.Count > 0)
        {
            notes.Add($"{accountsOnly.Count} 个单位只有政务新媒体账号、没有网站，账号照常检查，单位不参加网站排名：{string.Join("、", accountsOnly)}。");
        }

        var several = registry.Sites.GroupBy(site => site.Unit).Where(group => group.Count() > 1).Select(group => group.Key.Text).ToList();
        if (several.Count > 0)
        {
            notes.Add($"{several.Count} 个单位有多个网站（频道），每个网站一张评分表，单位的政务新媒体账号计入它的每一张表：{string.Join("、", several)}。");
        }

        return notes;
    }

    /// <summary>Why a registry cannot be evaluated by this rubric, one line each (zh-CN); empty when it can.</summary>
    public IReadOnlyList<string> Verify(CityRegistry registry)
    {
        var classes = Rubric.Classes.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var names = string.Join("、", Rubric.Classes.Select(entry => entry.Id));
        var withSite = registry.Sites.Select(site => site.Unit).ToHashSet();
        return
        [
            .. registry.Units.Where(unit => withSite.Contains(unit.Name) && classes.Count > 0)
                .Select(unit => unit.Class switch
                {
                    null => $"单位“{unit.Name}”有网站而没有写类别，不知道用哪些指标评分：请在登记表中填写类别（{names}）。",
                    { } own when !classes.Contains(own.Name) => $"单位“{unit.Name}”的类别“{own}”不在考评方案“{Rubric.Title}”的类别之中：请改为{names}之一。",
                    _ => null,
                })
                .OfType<string>(),
        ];
    }
}
