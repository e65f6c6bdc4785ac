using static Hengjian.Documents.Tests.Reading.Files;

namespace Hengjian.Documents.Tests.Reading;

public sealed class HostileFileTests
{
    private static readonly byte[] Text = "甲"u8.ToArray();

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "压缩包嵌套超过 3 层。请解压后重新上传。")]
    [InlineData(40, "压缩包嵌套超过 3 层。请解压后重新上传。")]
    public async Task Read_nested_archives_stops_behind_the_third(int levels, string? expected)
    {
        var bytes = ZipOf(("a.txt", Text));
        for (var level = 1; level < levels; level++)
        {
            bytes = ZipOf(("a.zip", bytes));
        }

        var read = await DocumentText.ReadAsync(bytes, "a.zip");

        Assert.Equal(expected is null ? 1 : 0, read.Pieces.Count);
        Assert.Equal(expected, read.Remarks.SingleOrDefault()?.Message);
    }

    [Fact]
    public async Task Read_member_that_unpacks_a_thousandfold_is_listed_and_not_unpacked()
    {
        var read = await DocumentText.ReadAsync(ZipOf(("炸弹.txt", new byte[3_000_000]), ("好.txt", Text)), "a.zip");

        Assert.Equal("好.txt：第 1 行", read.Pieces.Single().Place);
        Assert.Contains("疑似压缩炸弹", read.Remarks.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_archive_whose_members_together_pass_the_limit_is_refused_whole()
    {
        var half = ZipOf(("a.txt", new byte[600_000]), ("b.txt", new byte[600_000]));

        var trouble = await Refused(ZipOf(("一.zip", half), ("二.txt", Text)), new ReadingLimits { Bytes = 1_048_576 });

        Assert.Equal("解压后的内容超过上限（1 MB）", trouble.Reason);
        Assert.Equal("a.zip", trouble.File);
    }

    [Fact]
    public async Task Read_archive_that_lies_about_a_size_is_read_within_the_limit()
    {
        var lying = RawXlsx.WithDeclaredSize(ZipOf(("a.txt", new byte[3_000_000])), "a.txt", 10);

        await ReadOrRefuse(lying, "a.zip", new ReadingLimits { Bytes = 1_048_576 });
    }

    [Fact]
    public async Task Read_too_many_members_pieces_or_bytes_is_refused()
    {
        var zip = ZipOf(("a.txt", Text), ("b.txt", Text));

        Assert.Equal("包含的文件超过上限（1 个）", (await Refused(zip, new ReadingLimits { Entries = 1 })).Reason);
        Assert.Equal("文字超过上限（1 处）", (await Refused(zip, new ReadingLimits { Pieces = 1 })).Reason);
        Assert.Equal("文件超过上限（0 MB）", (await Refused(zip, new ReadingLimits { Bytes = 10 })).Reason);
    }

    [Fact]
    public async Task Read_ofd_whose_pages_share_a_large_template_counts_it_every_time()
    {
        var ofd = OfdOf(OfdText("0 0 9 9", new string('甲', 100_000)), [.. Enumerable.Repeat("", 8)]);

        Assert.StartsWith("解压后的内容超过上限", (await Refused(ofd, new ReadingLimits { Bytes = 1_048_576 })).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\a.txt")]
    [InlineData("'; $(reboot) \"")]
    public async Task Read_member_with_a_dangerous_path_is_only_shown(string path) =>
        Assert.Equal(path.Replace('\\', '/') + "：第 1 行", (await DocumentText.ReadAsync(ZipOf((path, Text)), "a.zip")).Pieces.Single().Place);

    public static TheoryData<string, byte[]> Seeds() => new()
    {
        { "a.docx", DocxOf(P("甲") + $"<w:tbl><w:tr><w:tc>{P("乙")}</w:tc></w:tr></w:tbl>", notes: $"<w:footnote w:id=\"1\">{P("注")}</w:footnote>") },
        { "a.ofd", OfdOf(OfdText("1 1 9 9", "脚"), OfdText("1 1 9 9", "甲", "CTM=\"1 0 0 1 0 5\"")) },
        { "a.zip", ZipOf(Gbk, ("附件/甲.docx", DocxOf(P("甲"))), ("乙.zip", ZipOf(("丙.txt", Text)))) },
        { "a.txt", Gbk.GetBytes("关于印发通知\r\n第一条") },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Read_file_with_changed_bytes_is_read_or_refused(string name, byte[] bytes)
    {
        var chance = new Random(20220214);
        for (var round = 0; round < 1500; round++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var change = chance.Next(1, 4); change > 0; change--)
            {
                damaged[chance.Next(damaged.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)"0<>\"/A=;\0"[chance.Next(9)];
            }

            await ReadOrRefuse(damaged, name);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Read_file_cut_anywhere_is_read_or_refused(string name, byte[] bytes)
    {
        for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 300))
        {
            await ReadOrRefuse(bytes[..length], name);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("PK\u0005\u0006")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")]
    public async Task Read_random_bytes_is_read_or_refused(string head)
    {
        var chance = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var tail = new byte[chance.Next(2000)];
            chance.NextBytes(tail);
            await ReadOrRefuse([.. System.Text.Encoding.Latin1.GetBytes(head), .. tail], "a" + new[] { ".docx", ".xlsx", ".ofd", ".zip", ".txt", "" }[round % 6]);
        }
    }

    private static Task<UnreadableDocumentException> Refused(byte[] bytes, ReadingLimits limits) =>
        Assert.ThrowsAsync<UnreadableDocumentException>(() => DocumentText.ReadAsync(bytes, "a.zip", limits: limits));

    private static async Task ReadOrRefuse(byte[] bytes, string name, ReadingLimits? limits = null)
    {
        try
        {
            var read = await DocumentText.ReadAsync(bytes, name, limits: limits);
            Assert.All(read.Pieces, piece => Assert.False(string.IsNullOrWhiteSpace(piece.Text)));
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.DoesNotContain('\n', refused.Message);
        }
    }
}
