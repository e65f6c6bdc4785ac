using Hengjian.Core;

namespace Hengjian.City.Sites;

/// <summary>Decides which sections a site has, how many items each holds and how often it is updated.</summary>
internal sealed class SectionBuilder(ulong siteKey, string siteBase, SitePlan plan, bool servesPublic, bool isChannel, bool isPlainUnit, DateTimeOffset monitoredAt)
{
    /// <summary>A site below this size keeps only the sections it cannot do without.</summary>
    private const int CompactBelow = 40;

    /// <summary>A site below this size keeps a single article section and lists no guides.</summary>
    private const int TinyBelow = 12;

    private const double LongestHistoryDays = 4380;

    private readonly bool compact = plan.Pages < CompactBelow;

    public IReadOnlyList<Section> Build()
    {
        var forms = SectionCatalogue.All.Where(Has).ToList();
        forms.RemoveAll(form => form.Kind == SectionKind.Landing && !forms.Any(other => string.Equals(GroupOf(other), form.Name, StringComparison.Ordinal)));
        var fixedPages = 1 + forms.Count + Guides(forms) + Messages(forms);
        var weights = forms.Sum(form => form.Weight);
        var articles = Math.Max(0, plan.Pages - fixedPages);
        var pageSize = plan.Pages <= 250 ? 8 : 20;
        return [.. forms.Select((form, ordinal) =>
        {
            var key = Chance.Join(siteKey, form.Slug);
            var count = form.Kind == SectionKind.Guides ? Guides(forms)
                : form.Weight == 0 ? 0
                : Math.Max(form.Weight >= 12 ? 1 : 2, (int)((long)articles * form.Weight / weights));
            var group = forms.Any(landing => landing.Kind == SectionKind.Landing && string.Equals(landing.Name, GroupOf(form), StringComparison.Ordinal)) ? GroupOf(form) : null;
            var folder = group is null ? $"{siteBase}{form.Slug}/" : $"{siteBase}{SectionCatalogue.Find(group)!.Slug}/{form.Slug}/";
            return new Section(form, ordinal, key, group, folder, Usual(form, key, count), form.Kind == SectionKind.Board ? 100 : pageSize);
        })];
    }

    public static int MessagesFor(int pages) => pages < TinyBelow ? 1 : pages < CompactBelow ? 4 : 10;

    /// <summary>A schedule whose newest item is some days old.</summary>
    public static Schedule Aged(ulong key, DateTimeOffset monitoredAt, int age, double stepDays, int count)
    {
        var step = Math.Min(stepDays, LongestHistoryDays / Math.Max(1, count));
        return new Schedule(key, monitoredAt.AddDays(-age), TimeSpan.FromMinutes(Math.Max(1, Math.Floor(step * 1440))), count);
    }

    /// <summary>The schedule of a section of news that is looked after.</summary>
    public static Schedule Fresh(ulong key, DateTimeOffset monitoredAt, int count) => Aged(key, monitoredAt, Chance.Between(key, 1, 4), 2, count);

    private Schedule Usual(SectionForm form, ulong key, int count) => form.Kind switch
    {
        SectionKind.News => Fresh(key, monitoredAt, count),
        SectionKind.Notices => Aged(key, monitoredAt, Chance.Between(key, 6, 60), 11, count),
        SectionKind.Policies => Aged(key, monitoredAt, Chance.Between(key, 20, 100), 24, count),
        SectionKind.Interpretations => Aged(key, monitoredAt, Chance.Between(key, 25, 110), 26, count),
        SectionKind.Statistics => Aged(key, monitoredAt, Chance.Between(key, 5, 24), 30, count),
        SectionKind.Interviews or SectionKind.Surveys => Aged(key, monitoredAt, Chance.Between(key, 20, 80), 40, count),
        SectionKind.Guides => Aged(key, monitoredAt, Chance.Between(key, 30, 150), 17, count),
        SectionKind.Reports => Yearly(key, count),
        _ => Aged(key, monitoredAt, Chance.Between(key, 18, 140), 28, count),
    };

    /// <summary>A report each January; the law asks for it before the end of the month.</summary>
    private Schedule Yearly(ulong key, int count)
    {
        var day = ChinaTime.DayOf(monitoredAt);
        var newest = new DateOnly(day.Month == 1 && day.Day < 20 ? day.Year - 1 : day.Year, 1, 12);
        return new Schedule(key, ChinaTime.StartOf(newest), TimeSpan.FromDays(365), count, even: true);
    }

    private bool Has(SectionForm form)
    {
        if (plan.ExtraSections.Contains(form.Name))
        {
            return true;
        }

        return form.Kind switch
        {
            _ when form.Optional => false,
            SectionKind.Guides => servesPublic && !plan.NoGuides,
            SectionKind.Board => !isChannel && !plan.NoChannel,
            SectionKind.News when form.Weight >= 12 => true,
            SectionKind.Notices => plan.Pages >= TinyBelow,
            SectionKind.Policies => plan.Pages >= TinyBelow * 2,
            SectionKind.Overview when isPlainUnit => false,
            _ when compact => false,
            SectionKind.Landing when form.Name == SectionCatalogue.Services => servesPublic && !plan.NoGuides,
            SectionKind.Landing when form.Name == SectionCatalogue.Interaction => !isChannel && !plan.NoChannel,
            SectionKind.Reports when form.Slug == "wzgzbb" => !isChannel,
            _ when form.Name == "办事统计" => servesPublic && !plan.NoGuides,
            _ => true,
        };
    }

    /// <summary>Where a section lies when its own landing page is missing: interviews and surveys move to the disclosure pages.</summary>
    private string? GroupOf(SectionForm form)
    {
        if (compact)
        {
            return null;
        }

        var homeless = form.Group == SectionCatalogue.Interaction && (isChannel || plan.NoChannel);
        return homeless ? SectionCatalogue.Disclosure : form.Group;
    }

    private int Guides(List<SectionForm> forms) =>
        !forms.Exists(form => form.Kind == SectionKind.Guides) ? 0 : plan.Pages < TinyBelow ? 1 : plan.Pages < CompactBelow ? 3 : Chance.Between(siteKey, 6, 9);

    private int Messages(List<SectionForm> forms) => forms.Exists(form => form.Kind == SectionKind.Board) ? MessagesFor(plan.Pages) : 0;
}
