namespace Hengjian.Rubrics.Options;

/// <summary>What happens when there is nothing to draw a sample from.</summary>
public enum EmptySample
{
    /// <summary>Nothing is lost.</summary>
    Full,

    /// <summary>The indicator gets no points.</summary>
    Zero,
}
