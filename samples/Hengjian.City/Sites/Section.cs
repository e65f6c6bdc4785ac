namespace Hengjian.City.Sites;

/// <summary>A section of one site, with the faults planted in it.</summary>
internal sealed class Section(SectionForm form, int ordinal, ulong key, string? group, string folder, Schedule schedule, int pageSize)
{
    public SectionForm Form => form;

    public int Ordinal => ordinal;

    public ulong Key => key;

    public string Name => form.Name;

    public SectionKind Kind => form.Kind;

    /// <summary>The landing page it lies under; null when it lies under the home page.</summary>
    public string? Group => group;

    /// <summary>The path of its folder on the host, with a slash at both ends.</summary>
    public string Folder => folder;

    public Schedule Schedule { get; set; } = schedule;

    public int PageSize => pageSize;

    public bool Stale { get; set; }

    public bool Blank { get; set; }

    /// <summary>The messages of a consultation board, oldest first; empty for other sections.</summary>
    public IReadOnlyList<Message> Messages { get; set; } = [];

    /// <summary>The items that can be seen at a time.</summary>
    public int VisibleAt(DateTimeOffset at) => form.Kind == SectionKind.Board
        ? Messages.Count(message => message.Asked <= at)
        : Blank ? 0 : Schedule.VisibleAt(at);

    /// <summary>When an item was published, or a message left.</summary>
    public DateTimeOffset PublishedAt(int index) => form.Kind == SectionKind.Board ? Messages[index].Asked : Schedule.Published(index);

    /// <summary>The pages of its list at a time; at least one.</summary>
    public int ListPages(DateTimeOffset at) => Math.Max(1, (VisibleAt(at) + pageSize - 1) / pageSize);
}
