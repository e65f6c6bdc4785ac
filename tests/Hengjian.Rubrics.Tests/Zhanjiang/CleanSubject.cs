using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>A subject without any fault whose every question is answered in its favour.</summary>
internal static class CleanSubject
{
    internal static FactsBuilder Unit(string classId = "第二类", bool channel = false, bool accounts = true, bool serves = true)
    {
        var rubric = ZhanjiangRubric.Loaded;
        var facts = new FactsBuilder("site", classId);
        foreach (var measure in rubric.Measures)
        {
            facts.Value(measure.Id, measure.Kind switch
            {
                FactKind.Flag => new FactValue.Flag(true),
                FactKind.Number => new FactValue.Number(20),
                _ => FactsBuilder.ListOf(20),
            });
        }

        facts.Number("availability.unreachable-ratio", 0).Number("guides.lacking-4-or-more", 0);
        facts.Flag("site.is-channel", channel).Flag("unit.has-accounts", accounts).Flag("unit.serves-public", serves);
        foreach (var item in rubric.Vetoes.Where(item => item.Ask is not null))
            facts.Judge(item.Id, false);
        foreach (var question in rubric.Questions)
            facts.Judge(question.Id, !question.Id.StartsWith("site-report", StringComparison.Ordinal));
        foreach (var (indicator, rule) in rubric.Parts.SelectMany(part => part.Groups).SelectMany(group => group.Indicators)
            .SelectMany(indicator => indicator.AllRules.Select(rule => (indicator, rule))))
        {
            if (rule.Ask is { } ask)
                facts.Judge(rule.Id, Favourable(ask, indicator.Id.StartsWith("bonus", StringComparison.Ordinal)));
        }

        return facts.Judge("interviews.2", 8).Judge("interviews.2-unit", 2).Judge("surveys.2", 8).Judge("surveys.2-unit", 5)
            .Judge("data-release.open-data", 1.5m).Judge("knowledge-base.portal", 1m);
    }

    internal static FactsBuilder Account()
    {
        var facts = new FactsBuilder("account").Flag("account.updated-2w", true).Flag("account.is-app", true);
        foreach (var item in ZhanjiangRubric.Loaded.Vetoes.Where(item => item.Target == "account" && item.Ask is not null))
            facts.Judge(item.Id, false);
        return facts;
    }

    private static FactValue Favourable(Question ask, bool bonus) => ask.Kind switch
    {
        QuestionKind.Flag => new FactValue.Flag(bonus),
        QuestionKind.Choice => new FactValue.Choice(ask.Choices.MinBy(choice => choice.Points)!.Id),
        _ => new FactValue.Number(bonus ? 3 : 0),
    };
}
