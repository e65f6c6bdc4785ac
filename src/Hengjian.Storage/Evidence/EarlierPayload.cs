using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>A record kept earlier that holds some payload, as a revisit refers to it.</summary>
/// <param name="Record">The record.</param>
internal sealed record EarlierPayload(WarcRecord Record)
{
    /// <summary>Adds the fields that point to it (ISO 28500, clauses 5.11 to 5.13).</summary>
    public WarcHead PointFrom(WarcHead head) => head
        .Add("WARC-Refers-To", Record.Id)
        .Add("WARC-Refers-To-Target-URI", Record["WARC-Target-URI"])
        .Add("WARC-Refers-To-Date", Record["WARC-Date"]);
}
