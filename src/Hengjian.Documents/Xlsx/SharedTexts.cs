namespace Hengjian.Documents.Xlsx;

/// <summary>The texts of a workbook, each kept once, in the order in which they first occur.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public IReadOnlyList<string> Texts => texts;

    public int PlaceOf(string text)
    {
        if (!places.TryGetValue(text, out var place))
        {
            place = texts.Count;
            places.Add(text, place);
            texts.Add(text);
        }

        return place;
    }
}
