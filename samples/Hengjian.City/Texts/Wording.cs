using System.Globalization;
using Hengjian.City.Sites;
using Hengjian.Core;

namespace Hengjian.City.Texts;

/// <summary>Titles and texts of items: pure functions of site, section and index.</summary>
internal static class Wording
{
    public static string Title(SiteModel site, Section section, int index)
    {
        var lot = Chance.Join(section.Key, (ulong)index);
        return section.Kind switch
        {
            SectionKind.News => Fill(Pools.NewsForms, lot, site.Unit),
            SectionKind.Notices => Fill(Pools.NoticeForms, lot, site.Unit),
            SectionKind.Policies => Fill(Pools.PolicyForms, lot, site.Unit),
            SectionKind.Interpretations => Fill(Pools.InterpretationForms, lot, site.Unit),
            SectionKind.Statistics => Month(section, index) + Fill(Pools.StatisticsForms, lot, site.Unit),
            SectionKind.Reports => string.Create(CultureInfo.InvariantCulture, $"{site.Unit}{section.PublishedAt(index).Year - 1}年{ReportName(section)}"),
            SectionKind.Interviews => $"在线访谈：{Pools.Topics[Chance.Below(lot, Pools.Topics.Count)]}",
            SectionKind.Surveys => $"关于{Pools.Topics[Chance.Below(lot, Pools.Topics.Count)]}的意见征集",
            SectionKind.Guides => Pools.Services[index % Pools.Services.Count],
            SectionKind.Board => Pools.Questions[(int)((section.Key + (ulong)index) % (ulong)Pools.Questions.Count)],
            _ => Fill(Pools.OtherForms, lot, site.Unit),
        };
    }

    public static string Topic(Section section, int index) => Pools.Topics[Chance.Below(Chance.Join(section.Key, (ulong)index), Pools.Topics.Count)];

    public static string Source(SiteModel site, Section section, int index)
    {
        var source = Chance.Pick(Chance.Join(section.Key, (ulong)index + 77), Pools.Sources);
        return source == "本网" ? site.Unit : source;
    }

    /// <summary>The paragraphs of an article: four to seven.</summary>
    public static IEnumerable<string> Paragraphs(Section section, int index)
    {
        var lot = Chance.Join(section.Key, (ulong)index + 4096);
        var topic = Topic(section, index);
        var paragraphs = Chance.Between(lot, 3, 6);
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            var first = Chance.Join(lot, (ulong)paragraph);
            yield return string.Concat(Sentence(first, topic), Sentence(Chance.Join(first, 1), topic), Sentence(Chance.Join(first, 2), topic));
        }

        yield return Pools.Sentences[^1];
    }

    public static string Day(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Minute(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Person(ulong lot) => Chance.Pick(lot, Pools.Surnames) + "某某";

    private static string ReportName(Section section) => section.Name == "网站工作年度报表" ? "政府网站工作年度报表" : "政府信息公开工作年度报告";

    private static string Sentence(ulong lot, string topic) =>
        Pools.Sentences[Chance.Below(lot, Pools.Sentences.Count - 1)].Replace("{0}", topic, StringComparison.Ordinal);

    private static string Month(Section section, int index)
    {
        var month = ChinaTime.At(section.PublishedAt(index)).AddMonths(-1);
        return month.ToString("yyyy年M月", CultureInfo.InvariantCulture);
    }

    private static string Fill(IReadOnlyList<string> forms, ulong lot, string unit) => Chance.Pick(Chance.Join(lot, 3), forms)
        .Replace("{0}", unit, StringComparison.Ordinal)
        .Replace("{1}", Pools.Topics[Chance.Below(lot, Pools.Topics.Count)], StringComparison.Ordinal);
}
