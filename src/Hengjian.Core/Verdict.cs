namespace Hengjian.Core;

/// <summary>What is known of a suspected fault.</summary>
public enum Verdict
{
    /// <summary>It could not be settled; it is never counted as a fault and never as fine.</summary>
    NotProven,

    /// <summary>Looked at and in order.</summary>
    Fine,

    /// <summary>A proven fault.</summary>
    Faulty,
}
