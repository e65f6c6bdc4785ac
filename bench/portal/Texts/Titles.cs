namespace Hengjian.Portal.Texts;

/// <summary>Titles of articles.</summary>
internal static class Titles
{
    /// <summary>Writes the title that belongs to a lot.</summary>
    public static void Put(PageBuffer page, ulong lot)
    {
        var (unit, head, topic, tail) = Parts(lot);
        page.Put(unit).Put(head).Put(topic).Put(tail);
    }

    /// <summary>The title that belongs to a lot.</summary>
    public static string Any(ulong lot)
    {
        var (unit, head, topic, tail) = Parts(lot);
        return unit.Text + head.Text + topic.Text + tail.Text;
    }

    private static (Phrase Unit, Phrase Head, Phrase Topic, Phrase Tail) Parts(ulong lot)
    {
        var form = Lot.Below(lot, Pools.TitleHeads.Length);
        lot = Lot.Next(lot);
        var unit = Pools.Units[Lot.Below(lot, Pools.Units.Length)];
        lot = Lot.Next(lot);
        return (unit, Pools.TitleHeads[form], Pools.Topics[Lot.Below(lot, Pools.Topics.Length)], Pools.TitleTails[form]);
    }
}
