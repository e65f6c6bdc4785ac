using System.Text;
using Hengjian.Documents.Pdf;
using Hengjian.Documents.Reading;
using static Hengjian.Documents.Tests.Reading.Files;

namespace Hengjian.Documents.Tests.Reading;

public sealed class PdfReadingTests
{
    [PdfFact]
    public async Task Read_pdf_gives_lines_by_page()
    {
        var read = await DocumentText.ReadAsync(PdfOf("First page", "", "Third page"), "a.pdf");

        Assert.Equal(DocumentKind.Pdf, read.Kind);
        Assert.Equal(["第 1 页第 1 行|First page", "第 3 页第 1 行|Third page"], read.Pieces.Select(piece => $"{piece.Place}|{piece.Text}"));
    }

    [PdfFact]
    public async Task Read_pdf_within_an_archive_and_under_a_dangerous_name_runs_nothing_else()
    {
        var read = await DocumentText.ReadAsync(ZipOf(("-opw x '$(touch a)' \".txt", PdfOf("Text"))), "a.zip");

        Assert.Equal("-opw x '$(touch a)' \".txt：第 1 页第 1 行", read.Pieces.Single().Place);
        Assert.Contains("内容却是 pdf", read.Remarks.Single().Message, StringComparison.Ordinal);
    }

    [PdfFact]
    public async Task Read_pdf_without_text_damaged_or_locked_says_so()
    {
        var locked = Encoding.Latin1.GetString(PdfOf("x")).Replace("/Root 1 0 R", $"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<{new string('a', 64)}>/U<{new string('b', 64)}>/P -4>>", StringComparison.Ordinal);

        Assert.Equal("文件里没有可读取的文字，可能是扫描件", await ReasonAsync(PdfOf("")));
        Assert.Equal("不是完好的 pdf 文件", await ReasonAsync("%PDF-1.7\nnothing"u8.ToArray()));
        Assert.Equal("文件已加密", await ReasonAsync(Encoding.Latin1.GetBytes(locked)));
    }

    [PdfFact]
    public async Task Read_pdf_with_more_text_than_allowed_is_refused()
    {
        var pdf = PdfOf([.. Enumerable.Repeat(new string('x', 80), 30)]);

        var trouble = await Assert.ThrowsAsync<UnreadableDocumentException>(() => PdfReading.ReadAsync(pdf, "a.pdf", PdfProgram.Find(), new ReadingBudget("a.pdf", new ReadingLimits { Bytes = 1000 }), default));

        Assert.StartsWith("解压后的内容超过上限", trouble.Reason, StringComparison.Ordinal);
    }

    [PdfFact]
    public async Task Read_damaged_pdf_is_read_or_refused()
    {
        var pdf = PdfOf("First page", "Second");
        var chance = new Random(20220214);
        for (var round = 0; round < 40; round++)
        {
            var damaged = (byte[])pdf.Clone();
            for (var change = 0; change < 4; change++)
            {
                damaged[chance.Next(5, damaged.Length)] = (byte)chance.Next(256);
            }

            try
            {
                Assert.NotEmpty((await DocumentText.ReadAsync(damaged, "a.pdf")).Pieces);
            }
            catch (UnreadableDocumentException refused)
            {
                Assert.DoesNotContain('\n', refused.Message);
            }
        }
    }

    [Fact]
    public async Task Read_pdf_without_the_program_says_what_to_install()
    {
        var trouble = await Assert.ThrowsAsync<UnreadableDocumentException>(() => PdfReading.ReadAsync(PdfOf("x"), "a.pdf", null, new ReadingBudget("a.pdf", ReadingLimits.Default), default));

        Assert.Equal("a.pdf：本机没有 pdftotext，读不了 PDF。请安装 poppler-utils（或 Poppler）并把它加入 PATH。", trouble.Message);
    }

    [Theory]
    [InlineData("exec sleep 100", "读取 PDF 超过 0.3 秒，已停止")]
    [InlineData("sleep 100", "读取 PDF 超过 0.3 秒，已停止")]
    [InlineData("yes >&2", "读取 PDF 超过 0.3 秒，已停止")]
    [InlineData("yes", "解压后的内容超过上限（1 MB）")]
    [InlineData("exit 3", "PDF 的作者禁止复制文字")]
    [InlineData("exit 99", "不是完好的 pdf 文件")]
    public async Task Read_with_a_program_that_hangs_floods_or_fails_ends_it_and_leaves_no_file(string script, string reason)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("hengjian-fake-");
        try
        {
            // The program notes its own number and the file it was given.
            var program = Path.Combine(folder.FullName, "fake");
            await File.WriteAllTextAsync(program, $"#!/bin/sh\necho $$ > '{folder.FullName}/pid'\necho \"$5\" > '{folder.FullName}/file'\n{script}\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var limits = new ReadingLimits { Bytes = 1_048_576, PdfTime = TimeSpan.FromSeconds(script.Contains("sleep", StringComparison.Ordinal) || script.Contains('>', StringComparison.Ordinal) ? 0.3 : 60) };

            var trouble = await Assert.ThrowsAsync<UnreadableDocumentException>(() => PdfReading.ReadAsync(PdfOf("x"), "a.pdf", program, new ReadingBudget("a.pdf", limits), default));

            Assert.Equal(reason, trouble.Reason);
            if (File.Exists(Path.Combine(folder.FullName, "file")))
            {
                Assert.False(File.Exists((await File.ReadAllTextAsync(Path.Combine(folder.FullName, "file"))).Trim()));
                Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(folder.FullName, "pid")), System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [PdfFact]
    public async Task Read_cancelled_ends_with_that() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentText.ReadAsync(PdfOf("x"), "a.pdf", cancellation: new CancellationToken(true)));

    private static async Task<string> ReasonAsync(byte[] bytes) =>
        (await Assert.ThrowsAsync<UnreadableDocumentException>(() => DocumentText.ReadAsync(bytes, "a.pdf"))).Reason;
}
