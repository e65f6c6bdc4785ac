namespace Hengjian.Rubrics.Explanation;

/// <summary>Says who decides.</summary>
public static class DecisionWords
{
    /// <summary>Who decides in words (zh-CN).</summary>
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Measured => "机器测定",
        DecisionKind.Reported => "按填报数据计算",
        DecisionKind.Assisted => "机器辅助",
        _ => "人工评定",
    };
}
