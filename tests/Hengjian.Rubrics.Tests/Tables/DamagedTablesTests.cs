using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Tables;

/// <summary>The tables of the shipped rubric with seeded damage: reading them never throws.</summary>
public sealed class DamagedTablesTests
{
    private static readonly string[] s_junk = ["", "{", "[1", "'", "- ", "a: b", "小计", "部分", "不适用时", "改查", "清单项", "（续上行）", "0.5", "🙂", "分值", "deduct: 1\ndeduct: 2", "&x", "\u0001"];

    [Fact]
    public void Damage_is_a_fault_at_a_named_place_and_never_an_exception()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var tables = new EditedTables(ZhanjiangRubric.Loaded);
            for (var change = 0; change < 3; change++)
            {
                var sheet = new[] { "指标表", "方案", "选项", "度量", "单项否决", "等次", "问题", "对象与类别" }[random.Next(8)];
                var row = tables[sheet][random.Next(tables[sheet].Count)];
                if (random.Next(5) == 0)
                    tables.Remove(sheet, tables[sheet].IndexOf(row) + 1);
                else
                    row[random.Next(row.Count)] = s_junk[random.Next(s_junk.Length)];
            }

            var load = tables.Load();
            Assert.Equal(load.Rubric is null, load.Faults.Count > 0);
            Assert.All(load.Faults, fault => Assert.True(fault.Message.Length > 0 && fault.Sheet is not null, fault.ToString()));
            if (load.Rubric is { } rubric)
                Assert.Equal(RubricFile.Write(rubric), RubricFile.Write(SmallRubric.Load(RubricFile.Write(rubric))));
        }
    }
}
