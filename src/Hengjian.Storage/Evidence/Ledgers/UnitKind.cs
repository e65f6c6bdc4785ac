namespace Hengjian.Storage.Evidence.Ledgers;

/// <summary>What one line of the ledger is about.</summary>
internal enum UnitKind : ushort
{
    /// <summary>A capture: requests, answers, and the record of the capture.</summary>
    Capture = 'c',

    /// <summary>The line of a probe.</summary>
    Probe = 'p',

    /// <summary>Bytes kept by themselves.</summary>
    Resource = 'r',

    /// <summary>The record that begins a WARC file.</summary>
    FileHead = 'w',
}
