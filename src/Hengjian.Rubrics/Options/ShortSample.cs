namespace Hengjian.Rubrics.Options;

/// <summary>What a fault costs when fewer things exist than the sample asks for.</summary>
public enum ShortSample
{
    /// <summary>In proportion (按比例): the loss per fault grows by sample size over number examined.</summary>
    Scaled,

    /// <summary>As in a full sample.</summary>
    Plain,
}
