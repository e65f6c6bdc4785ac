namespace Hengjian.Rubrics.Rules;

/// <summary>What happens to the points of groups that are not examined.</summary>
public enum RemovalConsequence
{
    /// <summary>They leave the part, and the rest is brought to the full mark (折算).</summary>
    Rescale,

    /// <summary>They are shared evenly by the other indicators of the part that apply.</summary>
    Spread,

    /// <summary>They are given in full.</summary>
    Full,

    /// <summary>They stay in the full mark and nothing of them is given.</summary>
    Lost,
}
