using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hengjian.Documents.Reading;

namespace Hengjian.Documents.Pdf;

/// <summary>Has a PDF read by a child process, which is ended at the time limit; the temporary file is removed whatever happens.</summary>
internal static class PdfReading
{
    public const string FolderPrefix = "hengjian-pdf-";
    private const int WrongPassword = 1;
    private const int CopyingForbidden = 3;
    private const int LongestComplaint = 64 * 1024;

    public static async Task<List<TextPiece>> ReadAsync(byte[] bytes, string name, string? program, ReadingBudget budget, CancellationToken cancellation)
    {
        if (program is null)
        {
            throw new UnreadableDocumentException(name, "本机没有 pdftotext，读不了 PDF", "请安装 poppler-utils（或 Poppler）并把它加入 PATH");
        }

        try
        {
            return Lines(await RunOnCopyAsync(program, bytes, name, budget, cancellation), budget);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(name, "临时文件夹不能写入，读不了 PDF", "请检查磁盘空间和临时文件夹的权限", trouble);
        }
    }

    private static async Task<string> RunOnCopyAsync(string program, byte[] bytes, string name, ReadingBudget budget, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory(FolderPrefix);
        try
        {
            // A name of our own: what the file is called never reaches the command line.
            var file = Path.Combine(folder.FullName, "a.pdf");
            await File.WriteAllBytesAsync(file, bytes, cancellation);
            return await RunAsync(program, file, name, budget, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string file, string name, ReadingBudget budget, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-enc", "UTF-8", "-eol", "unix", file, "-" })
        {
            start.ArgumentList.Add(argument);
        }

        using var patience = new CancellationTokenSource(budget.Limits.PdfTime, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        using var child = Start(start, name);
        try
        {
            child.StandardInput.Close();
            var complaints = ReadAsync(child.StandardError.BaseStream, LongestComplaint, keepOn: true, either.Token);
            var output = await ReadAsync(child.StandardOutput.BaseStream, Math.Min(budget.BytesLeft, int.MaxValue / 2), keepOn: false, either.Token);
            budget.TakeBytes(output.Length);
            var complaint = Encoding.UTF8.GetString(await complaints);
            await child.WaitForExitAsync(either.Token);
            return child.ExitCode == 0 ? Encoding.UTF8.GetString(output) : throw Refused(name, child.ExitCode, complaint);
        }
        catch (OperationCanceledException trouble) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(name, string.Create(CultureInfo.InvariantCulture, $"读取 PDF 超过 {budget.Limits.PdfTime.TotalSeconds:0.#} 秒，已停止"), "请拆分文件，或用 PDF 软件另存后重新上传", trouble);
        }
        finally
        {
            End(child);
        }
    }

    private static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception trouble)
        {
            throw new UnreadableDocumentException(name, "本机的 pdftotext 无法启动，读不了 PDF", "请重新安装 poppler-utils（或 Poppler）", trouble);
        }
    }

    /// <summary>The first bytes of a stream: one more than the most when there are more, or with keepOn the rest read and let go so that the writer is not held up.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, long most, bool keepOn, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[81_920];
        for (var count = await stream.ReadAsync(chunk, cancellation); count > 0; count = await stream.ReadAsync(chunk, cancellation))
        {
            kept.Write(chunk, 0, (int)Math.Min(count, Math.Max(0, most + 1 - kept.Length)));
            if (kept.Length > most && !keepOn)
            {
                break;
            }
        }

        return kept.ToArray();
    }

    private static void End(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
            child.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    private static UnreadableDocumentException Refused(string name, int code, string complaint) => code switch
    {
        WrongPassword when complaint.Contains("password", StringComparison.OrdinalIgnoreCase) => new UnreadableDocumentException(name, "文件已加密", "请取消打开密码后重新上传"),
        CopyingForbidden => new UnreadableDocumentException(name, "PDF 的作者禁止复制文字", "请提供未加限制的版本"),
        _ => new UnreadableDocumentException(name, "不是完好的 pdf 文件", "请用 PDF 软件打开并另存；打不开说明文件已损坏，请重新索取"),
    };

    private static List<TextPiece> Lines(string text, ReadingBudget budget)
    {
        var pieces = new List<TextPiece>();
        var page = 0;
        foreach (var sheet in text.Split('\f'))
        {
            page++;
            var number = 0;
            foreach (var line in sheet.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
            {
                number++;
                budget.TakePiece();
                pieces.Add(new TextPiece(string.Create(CultureInfo.InvariantCulture, $"第 {page} 页第 {number} 行"), line.TrimEnd()));
            }
        }

        return pieces;
    }
}
