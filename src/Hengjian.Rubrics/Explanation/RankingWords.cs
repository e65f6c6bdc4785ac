using Hengjian.Rubrics.Rankings;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says how a rubric ranks.</summary>
internal static class RankingWords
{
    internal static string Of(RankingRule ranking) =>
        $"{Of(ranking.Within)}，{(ranking.Ties == RankingTies.Shared ? "同分同名次，其后名次顺延" : "同分的依次比较各部分得分，仍相同的同名次")}";

    internal static string Of(RankingScope scope) => scope == RankingScope.Class ? "各类别分别排列" : "全部一起排列";
}
