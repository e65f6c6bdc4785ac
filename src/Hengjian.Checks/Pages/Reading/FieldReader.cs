using System.Text;
using System.Text.RegularExpressions;
using Hengjian.Text;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads labels with their values from cells and lines: label cell and value cell, head row and value row, heading and paragraphs, and lines <c>label：value</c>.</summary>
internal sealed partial class FieldReader(IReadOnlyList<ContentPart> parts, IReadOnlyList<int> images, FieldVocabulary vocabulary)
{
    private const int MostLines = 40;

    private readonly LabelledFields fields = new();
    private int tabular;

    public LabelledFields Read()
    {
        var i = 0;
        while (i < parts.Count)
        {
            i = parts[i].IsCell ? ReadCell(i) : ReadLine(i);
        }

        fields.Tabular = tabular >= 3;
        return fields;
    }

    private int ReadCell(int i)
    {
        var name = Bare(parts[i].Text);
        if (name is null)
        {
            TakeInline(parts[i].Text);
            return i + 1;
        }

        tabular++;
        var sideBySide = i + 1 < parts.Count && parts[i + 1].Row == parts[i].Row;
        if (sideBySide && Bare(parts[i + 1].Text) is null && !IsHeadRow(i))
        {
            Add(name, parts[i + 1].Text, i, i + 2);
            return i + 2;
        }

        fields.InHeadRow |= sideBySide && Bare(parts[i + 1].Text) is not null;
        if (IsHeadRow(i))
        {
            fields.Add(name, Below(i) ?? "");
            return i + 1;
        }

        var next = sideBySide ? "" : i + 1 < parts.Count && Bare(parts[i + 1].Text) is null ? parts[i + 1].Text : "";
        Add(name, next, i, i + 1);
        return i + 1;
    }

    /// <summary>A row of two cells or more that are all labels, above a row of as many that are not all labels.</summary>
    private bool IsHeadRow(int i)
    {
        var row = parts.Where((part, at) => Math.Abs(at - i) < 24 && part.Row == parts[i].Row).ToList();
        return row.Count >= 2 && row.TrueForAll(part => Bare(part.Text) is not null);
    }

    private string? Below(int i)
    {
        for (var j = i + 1; j < parts.Count && j < i + 48 && parts[j].IsCell; j++)
        {
            if (parts[j].Row != parts[i].Row && parts[j].Cell == parts[i].Cell)
            {
                return parts[j].Text;
            }
        }

        return null;
    }

    private int ReadLine(int i)
    {
        if (Bare(parts[i].Text) is not { } name)
        {
            TakeInline(parts[i].Text);
            return i + 1;
        }

        var value = new StringBuilder();
        var j = i + 1;
        for (; j < parts.Count && j < i + MostLines && Bare(parts[j].Text) is null && !StartsInline(parts[j].Text) && !(value.Length > 0 && PageWords.EndsContent(parts[j].Text)); j++)
        {
            if (!PageWords.IsNoise(parts[j].Text) || parts[j].Text.All(char.IsAsciiDigit))
            {
                value.Append(parts[j].Text).Append(' ');
            }
        }

        Add(name, value.ToString(), i, j);
        return j;
    }

    /// <summary>Adds a value; a picture where the words should be (a flow chart) is a value.</summary>
    private void Add(string name, string value, int label, int next)
    {
        var until = next < parts.Count ? parts[next].Start : int.MaxValue;
        var picture = string.IsNullOrWhiteSpace(value) && images.Any(offset => offset >= parts[label].End && offset <= until);
        fields.Add(name, picture ? "图片" : value);
    }

    private bool StartsInline(string text)
    {
        var folded = Unnumbered(text);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon <= vocabulary.Longest + 6 && vocabulary.NameOf(WidthFolding.Squeeze(folded[..colon])) is not null;
    }

    private void TakeInline(string text)
    {
        var folded = WidthFolding.Fold(text);
        var (open, from) = ((string?)null, 0);
        for (var colon = folded.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = folded.IndexOf(':', colon + 1))
        {
            var (name, start) = LabelBefore(folded, colon, from);
            if (name is null)
            {
                continue;
            }

            if (open is not null)
            {
                fields.Add(open, text[from..start]);
            }

            (open, from) = (name, colon + 1);
        }

        if (open is not null)
        {
            fields.Add(open, text[from..]);
        }
    }

    private (string? Name, int Start) LabelBefore(string folded, int colon, int from)
    {
        var squeezed = "";
        var (best, start) = ((string?)null, colon);
        for (var at = colon - 1; at >= from && squeezed.Length < vocabulary.Longest; at--)
        {
            if (!char.IsWhiteSpace(folded[at]))
            {
                squeezed = folded[at] + squeezed;
                var begins = at == from || !char.IsLetterOrDigit(folded[at - 1]) || at == 0;
                if (begins && vocabulary.NameOf(squeezed) is { } name)
                {
                    (best, start) = (name, at);
                }
            }
        }

        return (best, start);
    }

    private string? Bare(string text)
    {
        if (text.Length is < 2 or > 30)
        {
            return null;
        }

        var label = WidthFolding.Squeeze(Unnumbered(text)).TrimEnd(':', '*', '】', ']').TrimStart('*');
        return vocabulary.NameOf(label) ?? (Bracketed().Match(label) is { Success: true } match ? vocabulary.NameOf(match.Groups[1].Value) : null);
    }

    private static string Unnumbered(string text) => Number().Replace(WidthFolding.Fold(text).Trim(), "");

    [GeneratedRegex(@"^[\s\(【\[■◆●▪·★☆◇□※]*(?:(?:第?[一二三四五六七八九十]{1,3}|[0-9]{1,2})[\s\)、.．:]+|[①-⑳]|[\(][一二三四五六七八九十0-9]{1,3}[\)])?\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(.{2,12})\([^)]{1,20}\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();
}
