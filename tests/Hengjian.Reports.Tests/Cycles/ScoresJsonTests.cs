using System.Text;
using System.Text.Json;
using Hengjian.Reports.Cycles;
using Hengjian.Reports.Tests.Samples;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Tests.Cycles;

public sealed class ScoresJsonTests
{
    [Fact]
    public void Small_book_gives_the_approved_document() => Approval.Hold("scores.json", Encoding.UTF8.GetString(Bytes(SmallBook.Make())));

    [Fact]
    public void Same_book_gives_the_same_bytes() => Assert.Equal(Bytes(LargeBook.Make()), Bytes(LargeBook.Make()));

    [Fact]
    public void Document_is_utf8_without_mark_and_without_escapes()
    {
        var bytes = Bytes(SmallBook.Make());
        Assert.Equal((byte)'{', bytes[0]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_city_is_covered()
    {
        using var document = JsonDocument.Parse(Bytes(LargeBook.Make()));
        var root = document.RootElement;
        Assert.Equal(47, root.GetProperty("counts").GetProperty("sites").GetInt32());
        Assert.Equal(47, root.GetProperty("sites").GetArrayLength());
        Assert.Equal(47, root.GetProperty("units").GetArrayLength());
        Assert.Equal(233, root.GetProperty("accounts").GetArrayLength());
        Assert.Equal(root.GetProperty("counts").GetProperty("findings").GetInt32(), root.GetProperty("findings").GetArrayLength());
        Assert.True(root.GetProperty("simulated").GetBoolean());
    }

    [Theory]
    [InlineData("云汀区人民政府", 96.8, true)]
    [InlineData("市灯塔办公室", null, true)]
    [InlineData("市望潮局", null, false)]
    public void Total_is_null_until_nothing_is_open(string unit, double? total, bool hasRange)
    {
        using var document = JsonDocument.Parse(Bytes(SmallBook.Make()));
        var sheet = document.RootElement.GetProperty("units").EnumerateArray().Single(entry => entry.GetProperty("unit").GetString() == unit).GetProperty("sheet");
        Assert.Equal(total, sheet.GetProperty("total").ValueKind == JsonValueKind.Null ? null : sheet.GetProperty("total").GetDouble());
        Assert.Equal(hasRange, sheet.GetProperty("range").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public void Proofs_of_the_sheets_lead_to_findings_of_the_document()
    {
        using var document = JsonDocument.Parse(Bytes(LargeBook.Make()));
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()).ToHashSet();
        var proofs = document.RootElement.GetProperty("units").EnumerateArray()
            .SelectMany(unit => unit.GetProperty("sheet").GetProperty("vetoes").EnumerateArray())
            .SelectMany(veto => veto.GetProperty("evidence").EnumerateArray())
            .Select(proof => proof.GetProperty("id").GetString())
            .ToList();
        Assert.NotEmpty(proofs);
        Assert.All(proofs, proof => Assert.Contains(proof, findings));
    }

    private static byte[] Bytes(EvaluationBook book)
    {
        using var stream = new MemoryStream();
        ScoresJson.Write(book, stream);
        return stream.ToArray();
    }
}
