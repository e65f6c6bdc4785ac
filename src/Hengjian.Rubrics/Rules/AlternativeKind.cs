namespace Hengjian.Rubrics.Rules;

/// <summary>What happens to the weight of an indicator that does not apply.</summary>
public enum AlternativeKind
{
    /// <summary>It goes to other indicators in even shares (权重转移).</summary>
    Transfer,

    /// <summary>Other rules decide about it (改为考核).</summary>
    Replace,

    /// <summary>It is given in full.</summary>
    Full,

    /// <summary>It leaves the part (不考核); a rescaled part is rescaled from what remains.</summary>
    LeaveOut,

    /// <summary>It is shared evenly by all other indicators of the part that apply.</summary>
    Spread,

    /// <summary>It stays in the full mark and nothing of it is given.</summary>
    Lost,
}
