using Hengjian.Checks.Pages;
using Hengjian.Core;

namespace Hengjian.Checks.ColumnFreshness;

/// <summary>How often each kind of column must be updated.</summary>
public sealed record ColumnFreshnessOptions
{
    /// <summary>The weeks for 动态、要闻. Default 2.</summary>
    public int NewsWeeks { get; init; } = 2;

    /// <summary>The months for 通知公告, 政策文件 and 政策解读. Default 6.</summary>
    public int NoticesMonths { get; init; } = 6;

    /// <summary>The months for every other list that must be updated. Default 12.</summary>
    public int OtherMonths { get; init; } = 12;

    /// <summary>The first day of a kind's window.</summary>
    public DateOnly WindowStart(ColumnKind kind, DateOnly day) => kind switch
    {
        ColumnKind.News => ChinaTime.WeeksBefore(day, NewsWeeks),
        ColumnKind.Notices or ColumnKind.Policies or ColumnKind.Interpretations => ChinaTime.MonthsBefore(day, NoticesMonths),
        _ => ChinaTime.MonthsBefore(day, OtherMonths),
    };

    internal string WindowWords(ColumnKind kind) => kind switch
    {
        ColumnKind.News => $"{NewsWeeks} 周",
        ColumnKind.Notices or ColumnKind.Policies or ColumnKind.Interpretations => $"{NoticesMonths} 个月",
        _ => $"{OtherMonths} 个月",
    };
}
