using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>The file as a whole: who decides, what it asks, what it says of itself.</summary>
public sealed class ZhanjiangRubricTests
{
    [Fact]
    public void Header_names_the_document_and_the_monitoring_time()
    {
        var rubric = ZhanjiangRubric.Loaded;
        Assert.Contains("湛府办函〔2022〕5号", rubric.Source, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2022, 2, 14), rubric.MonitoringDate);
        Assert.Equal(["第一类", "第二类", "第三类"], rubric.Classes.Select(one => one.Id));
    }

    [Fact]
    public void Every_rule_has_words_and_clause_and_leaves_the_official_text_to_the_office()
    {
        var rules = ZhanjiangRubric.Loaded.Indicators.SelectMany(indicator => indicator.AllRules).ToList();
        Assert.All(rules, rule => Assert.StartsWith("附件2 ", rule.Clause, StringComparison.Ordinal));
        Assert.All(rules, rule => Assert.Equal("", rule.OfficialText));
        Assert.All(ZhanjiangRubric.Loaded.Vetoes, item => Assert.Equal("", item.OfficialText));
    }

    /// <summary>The table has 15 points for sites and 9 for accounts; three more items stand for options.</summary>
    [Fact]
    public void Every_veto_item_of_the_table_is_there()
    {
        Assert.Equal(16 + 3, ZhanjiangRubric.Loaded.Vetoes.Count(item => item.Target == "site"));
        Assert.Equal(9, ZhanjiangRubric.Loaded.Vetoes.Count(item => item.Target == "account"));
    }

    [Fact]
    public void Every_indicator_of_the_table_is_there()
    {
        Assert.Equal([51, 10], ZhanjiangRubric.Loaded.Parts.Select(part => part.Groups.Sum(group => group.Indicators.Count)));
    }

    [Fact]
    public void Coverage_lists_every_indicator_and_its_points()
    {
        var coverage = RubricExplanation.Of(ZhanjiangRubric.Loaded).Coverage;
        Assert.Equal(125, coverage.Sum(one => one.Points));
        Assert.Equal(19.5m, coverage.Where(one => one.Decides == DecisionKind.Measured).Sum(one => one.Points));
        Assert.All(coverage, one => Assert.NotEqual("", one.How));
        Assert.Equal("度量 links.dead-on-home、links.dead-elsewhere", coverage.Single(one => one.Indicator == "availability").How);
    }

    [Fact]
    public void Explanation_says_every_rule_option_and_note()
    {
        var rubric = ZhanjiangRubric.Loaded;
        var lines = RubricExplanation.Of(rubric).Lines;
        Assert.All(rubric.Indicators.SelectMany(indicator => indicator.Rules), rule => Assert.Contains(lines, line => line.Contains(rule.Words, StringComparison.Ordinal)));
        Assert.All(rubric.Options.SelectMany(option => option.Choices), choice => Assert.Contains(lines, line => line.Contains(choice.Meaning, StringComparison.Ordinal)));
        Assert.Contains("      否则：市直单位没有政策文件栏目 → 分值转入机构职能、领导信息（平均）", lines);
        Assert.Contains("        算：首页打不开的链接，每处扣 0.2", lines);
    }

    [Fact]
    public void Unit_is_another_name_for_the_target_site()
    {
        var facts = CleanSubject.Unit().Build() with { Target = "unit" };
        Assert.Equal(125, Scorer.Score(ZhanjiangRubric.Loaded, facts).Total!.Value.Lowest);
    }

    /// <summary>The measures that checks publish and that the workflow forms, as agreed between the rooms.</summary>
    [Fact]
    public void Every_measure_is_published_in_the_kind_used()
    {
        string[] flags =
        [
            "column.news.present", "column.news.updated", "column.notices.present", "column.notices.updated", "column.policies.present", "column.policies.updated",
            "column.interpretations.present", "column.interpretations.updated", "find-fault.home-proper", "guides.present", "messages.channel", "messages.public",
            "messages.updated-2m", "messages.statistics", "account.updated-2w", "account.is-app", "unit.has-accounts", "site.is-channel", "unit.serves-public",
        ];
        string[] numbers = ["availability.unreachable-ratio", "availability.probes", "availability.fewest-daily-probes", "home.updates-2w", "guides.count", "guides.lacking-4-or-more", "accounts.count"];
        string[] lists =
        [
            "columns.news-stale", "columns.notices-policies-stale", "columns.stale", "columns.stale-1y", "columns.blank", "columns.other-stale-or-blank", "links.dead-on-home", "links.dead-elsewhere",
            "footer.faults", "find-fault.pages-without", "labels.sampled-articles-without", "labels.sampled-columns-without", "guides.sampled-missing-elements",
            "messages.unanswered-3m", "messages.sampled-missing-fields", "account.weekly-gaps", "accounts.weekly-gaps", "accounts.vetoed-weekly-gaps", "accounts.vetoed",
        ];
        var known = flags.Select(id => (id, FactKind.Flag)).Concat(numbers.Select(id => (id, FactKind.Number))).Concat(lists.Select(id => (id, FactKind.Occurrences)));
        Assert.Empty(RubricMeasures.Verify(ZhanjiangRubric.Loaded, known.ToDictionary(one => one.id, one => one.Item2)));
    }

    [Fact]
    public void Clean_subject_of_the_tests_fits_the_rubric()
    {
        Assert.Empty(SubjectFactsCheck.Verify(ZhanjiangRubric.Loaded, CleanSubject.Unit().Build()));
        Assert.Empty(SubjectFactsCheck.Verify(ZhanjiangRubric.Loaded, CleanSubject.Account().Build()));
    }
}
