namespace Hengjian.Core.Captures;

/// <summary>Why the bytes of an answer end early (the values of <c>WARC-Truncated</c>, ISO 28500).</summary>
public enum ExchangeCut
{
    /// <summary>A limit of ours on size, or we wanted no more of it.</summary>
    Length,

    /// <summary>The time allowed was over.</summary>
    Time,

    /// <summary>The connection broke.</summary>
    Disconnect,
}
