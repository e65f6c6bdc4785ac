namespace Hengjian.Collect.Fetching;

/// <summary>What is wanted of an answer's body.</summary>
internal enum BodyWish
{
    /// <summary>The whole of it, whatever it is.</summary>
    Whole,

    /// <summary>The whole of it if it is text (HTML, JSON, XML, plain); a file is left unread.</summary>
    Text,

    /// <summary>Nothing: the status is what matters. A short body is read away so that the connection can serve again.</summary>
    None,

    /// <summary>As many of its bytes as the call's range asks for, whether the server minds the range or sends the whole.</summary>
    Part,

    /// <summary>Read to its end and thrown away, to measure how long it takes.</summary>
    Measure,
}
