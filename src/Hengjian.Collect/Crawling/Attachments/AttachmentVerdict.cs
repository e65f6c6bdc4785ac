namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>What a look at an attachment comes to.</summary>
internal enum AttachmentVerdict
{
    /// <summary>The server did not give the file: status, silence, redirects decide as for any other address.</summary>
    Unanswered,

    /// <summary>There is a file; a remark may stand beside it.</summary>
    Alive,

    /// <summary>It is empty or cut off. To be looked at once more, apart, before it is called dead: it may just be on its way up.</summary>
    LookAgain,

    /// <summary>It is empty or cut off, and was so before.</summary>
    Dead,

    /// <summary>There is something, and nothing shows whether it is the file.</summary>
    NotProven,

    /// <summary>A page or a text came in its place. An error page if the server gives the same for an address that cannot exist; else it is alive with the remark.</summary>
    NeedsProof,
}
