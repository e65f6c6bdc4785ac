using System.Text;

using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Reading;

/// <summary>The words of a file for the values of an enumeration: <c>LeaveOut</c> is written <c>leave-out</c>.</summary>
internal static class Names
{
    internal static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Written)];

    internal static T? Find<T>(string written)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Written(value.ToString()) == written)
                return value;
        }

        return null;
    }

    /// <param name="form">What is read.</param>
    /// <param name="key">The key.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="unwritten">Values that follow from others and cannot be written.</param>
    internal static T Read<T>(Form form, string key, Faults faults, params T[] unwritten)
        where T : struct, Enum
    {
        var written = form.Text(key);
        if (Find<T>(written) is { } value && !unwritten.Contains(value))
            return value;
        if (written.Length > 0)
            faults.Add(form.PlaceOf(key), Unknown(key, written, unwritten));
        return default;
    }

    /// <summary>A setting: one of its values, or <c>{option: id}</c> where every choice of the option is one of its values.</summary>
    internal static Setting<T> ReadSetting<T>(Form form, string key, T absent, Declarations declared)
        where T : struct, Enum
    {
        if (form.Item(key) is not YamlItem.Mapping item)
            return Setting<T>.Of(form.Has(key) ? Read<T>(form, key, declared.Faults) : absent);
        if (Form.Open(item, $"“{key}”", declared.Faults, "option") is not { } inner)
            return Setting<T>.Of(absent);
        var id = inner.Text("option");
        if (declared.Options.Find(option => option.Id == id) is not { } option)
        {
            declared.Faults.Add(inner.PlaceOf("option"), $"没有名为“{id}”的选项{NearestName.Hint(id, declared.Options.Select(option => option.Id))}");
            return Setting<T>.Of(absent);
        }

        var byChoice = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var choice in option.Choices)
        {
            if (Find<T>(choice.Id) is { } value)
                byChoice[choice.Id] = value;
            else
                declared.Faults.Add(inner.PlaceOf("option"), $"选项“{id}”的取值不能用作此设置：{Unknown<T>(key, choice.Id)}");
        }

        return new Setting<T>(absent, id, byChoice);
    }

    private static string Unknown<T>(string key, string written, params T[] unwritten)
        where T : struct, Enum => $"“{key}”没有“{written}”这个值，可取：{string.Join("、", All<T>().Except(unwritten.Select(value => Written(value.ToString()))))}";

    private static string Written(string name)
    {
        var written = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && written.Length > 0)
                written.Append('-');
            written.Append(char.ToLowerInvariant(letter));
        }

        return written.ToString();
    }
}
