using Hengjian.City.Sites;

namespace Hengjian.City.Templates;

/// <summary>The links that the frames of all families share.</summary>
internal static class Navigation
{
    /// <summary>The main menu: home, sections directly below it, landing pages.</summary>
    public static IEnumerable<(string Name, string Path)> Main(Frame f)
    {
        yield return ("首页", f.Site.Base);
        foreach (var section in f.Site.Sections.Where(section => section.Group is null))
        {
            yield return (section.Name, f.Site.Family.ListPath(f.Site, section, 0));
        }
    }

    /// <summary>The sections beside this page's section.</summary>
    public static IEnumerable<(string Name, string Path)> Siblings(Frame f)
    {
        var group = f.Section?.Kind == SectionKind.Landing ? f.Section.Name : f.Section?.Group;
        return f.Site.Sections
            .Where(section => group is not null && string.Equals(section.Group, group, StringComparison.Ordinal))
            .Select(section => (section.Name, f.Site.Family.ListPath(f.Site, section, 0)));
    }

    /// <summary>Links to other sites and those planted in the footer; nothing at all when there are none.</summary>
    public static void Friends(PageWriter w, Frame f, string open, string close)
    {
        if (f.FooterLinks.Count == 0)
        {
            return;
        }

        w.Raw(open);
        foreach (var (text, href) in f.FooterLinks)
        {
            w.Html($"<a href=\"{href}\" target=\"_blank\">{text}</a> ");
        }

        w.Raw(close);
    }
}
