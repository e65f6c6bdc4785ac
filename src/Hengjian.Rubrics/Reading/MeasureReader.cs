namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the measures a rubric uses.</summary>
internal static class MeasureReader
{
    private const int MostFields = 30;
    private static readonly string[] s_keys = ["kind", "name", "share", "at-least", "at-most", "one-of", "fields", "dated", "given"];

    internal static void Read(YamlItem item, Declarations declared)
    {
        if (item is not YamlItem.Mapping mapping)
        {
            declared.Faults.Add(item.Place, "度量（measures）应当写成“度量名: {kind: …, name: …}”的形式");
            return;
        }

        foreach (var (key, value) in mapping.Pairs)
        {
            if (!Declarations.IsId(key.Text) || NamesInScope.IsReserved(key.Text))
                declared.Faults.Add(key.Place, $"“{key.Text}”不能作为度量名");
            declared.TakeMeasure(key.Text, key.Place);
            if (Form.Open(value, $"度量“{key.Text}”", declared.Faults, s_keys) is { } form)
                declared.Measures.Add(ReadOne(key, form, declared));
        }
    }

    private static DeclaredMeasure ReadOne(YamlItem.Scalar key, Form form, Declarations declared)
    {
        var kind = Names.Read<FactKind>(form, "kind", declared.Faults);
        Refuse(form, kind != FactKind.Occurrences, "清单（occurrences）", declared.Faults, "fields", "dated");
        var fields = form.Item("fields") is { } item ? ReadFields(item, declared.Faults) : [];
        var dated = form.Has("dated") ? form.Text("dated") : null;
        if (dated is not null && fields.TrueForAll(field => field.Id != dated || field.Kind != FactKind.Date))
            declared.Faults.Add(form.PlaceOf("dated"), $"“dated”要写 fields 中一个日期（date）字段的名称，没有日期字段“{dated}”");
        return new DeclaredMeasure(key.Text, kind, form.Text("name"), form.Truth("share", false), key.Place)
        {
            Limits = ReadLimits(form, kind, declared.Faults),
            Fields = fields,
            Dated = dated,
            IsGiven = form.Truth("given", false),
        };
    }

    private static List<DeclaredField> ReadFields(YamlItem item, Faults faults)
    {
        var fields = new List<DeclaredField>();
        if (item is not YamlItem.Mapping mapping)
        {
            faults.Add(item.Place, "条目的字段（fields）应当写成“{字段名: number, 字段名: date}”的形式");
            return fields;
        }

        foreach (var (key, value) in mapping.Pairs)
        {
            if (!Declarations.IsId(key.Text))
                faults.Add(key.Place, $"“{key.Text}”不能作为字段名：只用小写字母、数字、点和连字符，以字母开头");
            if (fields.Count == MostFields)
                faults.Add(key.Place, $"条目最多有 {MostFields} 个字段");
            if (value is YamlItem.Scalar scalar)
                fields.Add(new DeclaredField(key.Text, KindOf(scalar, faults), key.Text, ValueLimits.None));
            else if (Form.Open(value, $"字段“{key.Text}”", faults, "kind", "name", "share", "at-least", "at-most", "one-of") is { } form)
                fields.Add(ReadField(key.Text, form, faults));
        }

        return fields;
    }

    private static DeclaredField ReadField(string id, Form form, Faults faults)
    {
        var kind = form.Required("kind") is YamlItem.Scalar scalar ? KindOf(scalar, faults) : FactKind.Flag;
        return new DeclaredField(id, kind, form.Text("name", id), ReadLimits(form, kind, faults));
    }

    private static FactKind KindOf(YamlItem.Scalar written, Faults faults)
    {
        if (Names.Find<FactKind>(written.Text.Trim()) is { } kind and not FactKind.Occurrences)
            return kind;
        faults.Add(written.Place, $"字段没有“{written.Text.Trim()}”这个种类，可取：flag、number、date、text");
        return FactKind.Flag;
    }

    private static ValueLimits ReadLimits(Form form, FactKind kind, Faults faults)
    {
        Refuse(form, kind != FactKind.Number, "数值（number）", faults, "at-least", "at-most");
        Refuse(form, kind != FactKind.Text, "文字（text）", faults, "one-of");
        var least = form.FigureOrNone("at-least") ?? 0;
        var most = form.FigureOrNone("at-most") ?? (form.Truth("share", false) ? 1 : null);
        if (most < least)
            faults.Add(form.PlaceOf("at-most"), "“at-most”小于“at-least”");
        var texts = form.Words("one-of").Select(word => word.Text.Trim()).ToList();
        if (form.Has("one-of") && texts.Count == 0)
            faults.Add(form.PlaceOf("one-of"), "“one-of”至少要有一项");
        return new ValueLimits(least, most, texts);
    }

    private static void Refuse(Form form, bool misplaced, string kind, Faults faults, params string[] keys)
    {
        foreach (var key in keys.Where(key => misplaced && form.Has(key)))
            faults.Add(form.PlaceOf(key), $"“{key}”只用于{kind}");
    }
}
