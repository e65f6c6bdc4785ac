using System.Globalization;

namespace Hengjian.Rubrics.Reading;

/// <summary>A mapping read key by key; keys that the form does not know are faults.</summary>
internal sealed class Form
{
    /// <summary>The largest number a rubric may name: sums of money are in its range.</summary>
    private const decimal LargestNumber = 100_000_000_000m;

    private readonly HashSet<string> _faulty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlItem> _values = new(StringComparer.Ordinal);
    private readonly string _what;
    private readonly Faults _faults;

    private Form(YamlItem.Mapping mapping, string what, Faults faults)
    {
        Place = mapping.Place;
        _what = what;
        _faults = faults;
    }

    internal SourcePlace Place { get; }

    /// <param name="item">What stands in the file.</param>
    /// <param name="what">What it should be, for messages (zh-CN).</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="known">The keys the form has.</param>
    internal static Form? Open(YamlItem item, string what, Faults faults, params string[] known)
    {
        if (item is not YamlItem.Mapping mapping)
        {
            faults.Add(item.Place, $"{what}应当写成“键: 值”的形式");
            return null;
        }

        var form = new Form(mapping, what, faults);
        foreach (var (key, value) in mapping.Pairs)
        {
            if (known.Contains(key.Text, StringComparer.Ordinal))
                form._values[key.Text] = value;
            else
                faults.Add(key.Place, $"{what}没有“{key.Text}”这个键{(IsCutOff(key.Text) ? "；花括号里的文字或算式有逗号、冒号的，要整段加引号" : NearestName.Hint(key.Text, known))}");
        }

        return form;
    }

    /// <summary>Whether a key looks like the rest of a text that a comma cut in two.</summary>
    private static bool IsCutOff(string key) => key.Length > 0 && !Declarations.IsId(key) && !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');

    internal bool Has(string key) => _values.ContainsKey(key);

    internal YamlItem? Item(string key) => _values.GetValueOrDefault(key);

    internal YamlItem? Required(string key)
    {
        if (!_values.TryGetValue(key, out var item))
            _faults.Add(Place, $"{_what}缺少“{key}”");
        return item;
    }

    /// <summary>Says that a key is missing, and what may stand there.</summary>
    internal void Missing(string key, string choices) => _faults.Add(Place, $"{_what}缺少“{key}”{choices}");

    internal SourcePlace PlaceOf(string key) => _values.TryGetValue(key, out var item) ? item.Place : Place;

    /// <summary>A text that must be there and not be empty.</summary>
    internal string Text(string key)
    {
        if (Required(key) is not { } item)
            return "";
        var text = TextOf(item, key);
        if (text.Length == 0 && item is YamlItem.Scalar)
            _faults.Add(item.Place, $"“{key}”不能为空");
        return text;
    }

    internal string Text(string key, string absent) => _values.TryGetValue(key, out var item) ? TextOf(item, key) : absent;

    internal decimal Number(string key) => Required(key) is { } item ? NumberOf(item, key) : 0;

    internal decimal? NumberOrNone(string key) => _values.TryGetValue(key, out var item) ? NumberOf(item, key) : null;

    /// <summary>A number that may be negative.</summary>
    internal decimal? SignedOrNone(string key) => SignedOrNone(key, false);

    /// <summary>A number that may be negative, or a percentage: 200% is 2.</summary>
    internal decimal? FigureOrNone(string key) => SignedOrNone(key, true);

    private decimal? SignedOrNone(string key, bool percentages)
    {
        if (!_values.TryGetValue(key, out var item))
            return null;
        var text = TextOf(item, key);
        var isPercent = percentages && text.EndsWith('%');
        if (decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= LargestNumber)
            return isPercent ? number / 100m : number;
        if (item is YamlItem.Scalar)
            _faults.Add(item.Place, $"“{key}”应当是一个数，所写是“{text}”{(percentages ? "（也可以写成百分数，如 200%）" : "")}");
        return 0;
    }

    internal int Whole(string key, int least, int most)
    {
        if (Required(key) is not { } item)
            return least;
        var number = NumberOf(item, key);
        if (number == decimal.Truncate(number) && number >= least && number <= most)
            return (int)number;
        _faults.Add(item.Place, $"“{key}”应当是 {least} 到 {most} 的整数");
        return least;
    }

    internal bool Truth(string key, bool absent)
    {
        if (!_values.TryGetValue(key, out var item))
            return absent;
        var text = TextOf(item, key);
        if (text is not ("true" or "false"))
            _faults.Add(item.Place, $"“{key}”应当是 true 或 false");
        return text == "true";
    }

    /// <summary>The items of a list; none when the key is absent.</summary>
    internal IReadOnlyList<YamlItem> Items(string key)
    {
        if (!_values.TryGetValue(key, out var item))
            return [];
        if (item is YamlItem.Sequence sequence)
            return sequence.Items;
        _faults.Add(item.Place, $"“{key}”应当是一份清单，每项以“- ”开头");
        return [];
    }

    /// <summary>A list of words.</summary>
    internal IReadOnlyList<YamlItem.Scalar> Words(string key)
    {
        var items = Items(key);
        foreach (var item in items.Where(item => item is not YamlItem.Scalar))
            _faults.Add(item.Place, $"“{key}”的每一项应当是一个词");
        return [.. items.OfType<YamlItem.Scalar>()];
    }

    internal string TextOf(YamlItem item, string key)
    {
        if (item is YamlItem.Scalar scalar)
            return scalar.Text.Trim();
        _faults.Add(item.Place, $"“{key}”应当是一段文字");
        return "";
    }

    private decimal NumberOf(YamlItem item, string key)
    {
        var text = TextOf(item, key);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000m)
            return number;
        _faulty.Add(key);
        if (item is YamlItem.Scalar)
            _faults.Add(item.Place, $"“{key}”应当是不为负的数，所写是“{text}”{NumberHint(text)}");
        return 0;
    }

    /// <summary>Whether the number under a key could not be read, so that nothing is to be said of the 0 that stands for it.</summary>
    internal bool IsFaulty(string key) => _faulty.Contains(key);

    /// <summary>Notes a number that could not be read.</summary>
    internal void MarkFaulty(string key) => _faulty.Add(key);

    /// <summary>What is wrong with a text that a person means as a number: full-width digits, or a unit behind it.</summary>
    internal static string NumberHint(string text) => text switch
    {
        _ when text.Any(letter => letter is >= '\uFF01' and <= '\uFF5E') => "，数字和符号请用半角",
        _ when text.Length > 1 && char.IsAsciiDigit(text[0]) && char.IsLetter(text[^1]) => "，只写数，不写单位",
        _ => "",
    };
}
