namespace Hengjian.Checks.Tests;

public sealed class MeasureCatalogueTests
{
    [Fact]
    public void Names_are_those_agreed_and_sorted() => Assert.Equal(
        """
        account.updated-2w:Flag account.weekly-gaps:Occurrences availability.fewest-daily-probes:Number availability.probes:Number availability.unreachable-ratio:Number
        column.interpretations.present:Flag column.interpretations.updated:Flag column.news.present:Flag column.news.updated:Flag column.notices.present:Flag column.notices.updated:Flag
        column.policies.present:Flag column.policies.updated:Flag columns.blank:Occurrences columns.news-stale:Occurrences columns.notices-policies-stale:Occurrences columns.other-stale-or-blank:Occurrences
        columns.stale:Occurrences columns.stale-1y:Occurrences find-fault.home-proper:Flag find-fault.pages-without:Occurrences footer.faults:Occurrences guides.count:Number guides.lacking-4-or-more:Number guides.present:Flag
        guides.sampled-missing-elements:Occurrences home.updates-2w:Number labels.sampled-articles-without:Occurrences labels.sampled-columns-without:Occurrences links.dead-elsewhere:Occurrences links.dead-on-home:Occurrences
        messages.channel:Flag messages.public:Flag messages.sampled-missing-fields:Occurrences messages.statistics:Flag messages.unanswered-3m:Occurrences messages.updated-2m:Flag
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        MeasureCatalogue.All.Select(definition => $"{definition.Id}:{definition.Kind}"));

    [Fact]
    public void Every_measure_says_what_it_means() => Assert.All(MeasureCatalogue.All, definition => Assert.True(definition.Meaning.Length > 3));
}
