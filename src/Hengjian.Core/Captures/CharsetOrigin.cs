namespace Hengjian.Core.Captures;

/// <summary>What decided in which charset some bytes are read.</summary>
public enum CharsetOrigin
{
    /// <summary>Nothing was declared; the bytes themselves decided.</summary>
    Content,

    /// <summary>A byte order mark.</summary>
    Bom,

    /// <summary>The charset parameter of the Content-Type header.</summary>
    Header,

    /// <summary>A meta element or an XML declaration.</summary>
    Meta,

    /// <summary>The bytes, against what header or page declare: the declaration is wrong.</summary>
    Corrected,
}
