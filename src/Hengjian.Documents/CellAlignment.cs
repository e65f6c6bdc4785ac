namespace Hengjian.Documents;

/// <summary>Where the content of a written cell stands.</summary>
public enum CellAlignment
{
    /// <summary>Texts left, numbers right.</summary>
    Automatic,

    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Right.</summary>
    Right,
}
