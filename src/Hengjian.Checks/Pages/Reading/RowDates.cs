using System.Buffers;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Finds the date that stands beside a link, and never one within the words of its title.</summary>
internal sealed class RowDates(PageTree tree)
{
    private const int LongestLine = 40;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    public DateOnly? Date { get; private set; }

    public (int Month, int Day)? MonthDay { get; private set; }

    /// <summary>Looks in one element around the link.</summary>
    public void Look(PageAnchor anchor, int index)
    {
        var element = tree.Elements[index];
        if (Date is not null || element.TextLength > 2000 || !HasDigit(element.TextStart, element.TextEnd))
        {
            return;
        }

        for (var i = index + 1; i < element.End && Date is null; i++)
        {
            var part = tree.Elements[i];
            if (part.TextLength is > 3 and < LongestLine && i != anchor.Element && HasDigit(part.TextStart, part.TextEnd))
            {
                Take(tree.TextOf(part));
            }
        }

        if (index != anchor.Element && Date is null)
        {
            var own = tree.Elements[anchor.Element];
            LookInLines(element.TextStart, own.TextStart);
            LookInLines(own.TextEnd, element.TextEnd);
        }
    }

    /// <summary>Looks between the link and the next one on the same line.</summary>
    public void LookBehind(PageAnchor anchor)
    {
        if (Date is not null || MonthDay is not null)
        {
            return;
        }

        var end = tree.Elements[anchor.Element].TextEnd;
        var line = tree.Text.IndexOf('\n', end) is >= 0 and var found ? found : tree.Text.Length;
        for (var i = tree.Elements[anchor.Element].LinkEnd; i < tree.Anchors.Count; i++)
        {
            var next = tree.Elements[tree.Anchors[i].Element].TextStart;
            if (next >= end)
            {
                line = Math.Min(line, next);
                break;
            }
        }

        if (line - end is > 3 and < LongestLine)
        {
            LookInLines(end, line);
        }
    }

    private void LookInLines(int start, int end)
    {
        while (start < end && Date is null)
        {
            var stop = tree.Text.IndexOf('\n', start, end - start) is >= 0 and var found ? found : end;
            if (stop - start is > 3 and < LongestLine && HasDigit(start, stop))
            {
                var line = tree.Text[start..stop];
                Date = DateWords.First(line);
                MonthDay ??= DateWords.MonthAndDay(line);
            }

            start = stop + 1;
        }
    }

    private void Take(string text)
    {
        if (DateWords.IsAll(text) || text.AsSpan().IndexOfAnyExcept("0123456789-/.年月日 \n[]()【】") < 0)
        {
            Date = DateWords.First(text);
            MonthDay ??= DateWords.MonthAndDay(text);
        }
    }

    private bool HasDigit(int start, int end) => tree.Text.AsSpan(start, end - start).IndexOfAny(Digits) >= 0;
}
