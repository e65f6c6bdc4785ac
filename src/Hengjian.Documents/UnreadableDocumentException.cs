namespace Hengjian.Documents;

/// <summary>A file that cannot be read: missing, damaged, encrypted, too large or of another format. Its message is one line for a person (zh-CN).</summary>
/// <param name="file">The file's name.</param>
/// <param name="reason">What is wrong, without a full stop.</param>
/// <param name="advice">What to do, without a full stop.</param>
/// <param name="cause">What was thrown inside; null when nothing was.</param>
public sealed class UnreadableDocumentException(string file, string reason, string advice, Exception? cause = null)
    : Exception($"{file}：{reason}。{advice}。", cause)
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong (zh-CN), without a full stop.</summary>
    public string Reason { get; } = reason;

    /// <summary>What to do (zh-CN), without a full stop.</summary>
    public string Advice { get; } = advice;
}
