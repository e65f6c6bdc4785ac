using System.Globalization;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;
using Hengjian.Portal.Truth;

namespace Hengjian.Portal.Planting;

/// <summary>Everything that is planted on a portal: which page links to it, how it answers, what it really is.</summary>
internal sealed class PlantBook
{
    private const int FirstPlantedId = 2_000_000;
    private const int MostParents = 3;

    private readonly Dictionary<int, List<PlantedLink>> links = [];
    private readonly Dictionary<string, Reply> replies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reply> folders = new(StringComparer.Ordinal);
    private int planted;

    public PlantBook(PortalOptions options, PortalAddresses addresses, SiteLayout layout)
    {
        Options = options;
        Addresses = addresses;
        Layout = layout;
        StatusPlants.Add(this);
        RedirectPlants.Add(this);
        NetworkPlants.Add(this);
        AbsencePlants.Add(this);
        DeletedPlants.Add(this);
        FilePlants.Add(this);
        AddressPlants.Add(this);
        CharsetPlants.Add(this);
        ClientPlants.Add(this);
        FooterPlants.Add(this);
        if (options.Traps)
        {
            TrapPlants.Add(this);
        }
    }

    public PortalOptions Options { get; }

    public PortalAddresses Addresses { get; }

    public SiteLayout Layout { get; }

    public List<PlantedTarget> Dead { get; } = [];

    public List<PlantedTarget> NotProven { get; } = [];

    public List<PlantedTarget> Alive { get; } = [];

    public List<CrawlerTrap> Traps { get; } = [];

    /// <summary>How many more addresses of the portal show the home page, footer included.</summary>
    public int MoreHomes { get; set; }

    public PortalTruth Truth => new(Options.Pages, Options.Seed, Addresses.Home, Dead, NotProven, Alive, Traps);

    public IReadOnlyList<PlantedLink> LinksOf(int article) => links.TryGetValue(article, out var found) ? found : [];

    public Reply? ReplyOf(string listener, string target) => replies.GetValueOrDefault($"http://{listener}{target}");

    public Reply? ReplyOfFolder(string folder) => folders.GetValueOrDefault(folder);

    /// <summary>A number from 0 up to the limit, the next of a fixed row.</summary>
    public int Draw(int limit) => Lot.Below(Lot.Of(Options.Seed, planted++, 7), limit);

    /// <summary>An address like an article's at which no article stands; every third one outside when that is allowed.</summary>
    public string Fresh(int index, bool mayBeOutside = true, string ending = "html") =>
        $"http://{(mayBeOutside && index % 3 == 2 ? Addresses.Outside : Addresses.Main)}{FreshPath(ending)}";

    public string FreshPath(string ending = "html")
    {
        var column = Pools.Columns[Draw(Pools.Columns.Length)].Folder;
        return string.Create(CultureInfo.InvariantCulture, $"/{column}/{2020 + Draw(6)}{1 + Draw(12):D2}/t{FirstPlantedId + planted}.{ending}");
    }

    /// <summary>Says how an address answers.</summary>
    public void Answer(string address, Reply reply) => replies.Add(address, reply);

    /// <summary>Says how every address below a folder of the portal answers that has no answer of its own.</summary>
    public void AnswerFolder(string folder, Reply reply) => folders.Add(folder, reply);

    /// <summary>Links to an address from one to three articles.</summary>
    /// <param name="written">The link as written.</param>
    /// <param name="gbk">Only from GBK pages (true), only from UTF-8 pages (false), from any (null).</param>
    /// <param name="words">The words of the link; null for any.</param>
    /// <returns>From how many.</returns>
    public int Link(string written, bool? gbk = null, string? words = null)
    {
        var link = new PlantedLink(new Phrase(written.Replace("&", "&amp;", StringComparison.Ordinal)), new Phrase(words ?? Titles.Any(Lot.Of(Options.Seed, planted++, 11))));
        var wanted = 1 + Draw(MostParents);
        var chosen = new HashSet<int>();
        while (chosen.Count < wanted)
        {
            var article = Draw(Layout.Articles);
            if ((gbk is null || gbk == OrdinaryWriter.IsGbk(article)) && chosen.Add(article))
            {
                (links.TryGetValue(article, out var there) ? there : links[article] = []).Add(link);
            }
        }

        return wanted;
    }

    public void PlantDead(string kind, string address, string[] causes, string? written = null, bool? gbk = null)
    {
        var parents = Link(written ?? Shortened(address), gbk);
        Dead.Add(new PlantedTarget(kind, address, ["dead"], causes, parents, parents) { Written = written });
    }

    /// <summary>Notes a dead target that one planted page links to.</summary>
    public void NoteDead(string kind, string address, string[] causes, string written) =>
        Dead.Add(new PlantedTarget(kind, address, ["dead"], causes, 1, 1) { Written = written });

    /// <summary>Notes a live target that one planted page links to.</summary>
    public void NoteAlive(string kind, string address, string written, string? mistaken = null) =>
        Alive.Add(new PlantedTarget(kind, address, ["alive"], [], 1, 1) { Written = written, Mistaken = mistaken });

    public void PlantNotProven(string kind, string address, string[] causes)
    {
        var parents = Link(Shortened(address));
        NotProven.Add(new PlantedTarget(kind, address, ["notProven"], causes, parents, parents));
    }

    /// <summary>Plants a target that looks dead and is alive.</summary>
    /// <param name="kind">Its class.</param>
    /// <param name="address">Its address as a browser asks it.</param>
    /// <param name="written">The link as written, where it is another text.</param>
    /// <param name="gbk">As for <see cref="Link"/>.</param>
    /// <param name="unsure">Whether <c>not proven</c> is a right verdict too.</param>
    /// <param name="mistaken">Where a wrong reading of the link leads.</param>
    /// <param name="words">The words of the link; null for any.</param>
    public void PlantAlive(string kind, string address, string? written = null, bool? gbk = null, bool unsure = false, string? mistaken = null, string? words = null)
    {
        var parents = Link(written ?? Shortened(address), gbk, words);
        Alive.Add(new PlantedTarget(kind, address, unsure ? ["alive", "notProven"] : ["alive"], [], parents, parents) { Written = written, Mistaken = mistaken });
    }

    /// <summary>Links inside the portal are written without the host, as editors do.</summary>
    private string Shortened(string address) =>
        address.StartsWith(Addresses.Home, StringComparison.Ordinal) ? address[(Addresses.Home.Length - 1)..] : address;
}
