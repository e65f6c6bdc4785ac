using Hengjian.City.Faults;

namespace Hengjian.City.Tests;

public sealed class FaultPlanTests
{
    [Theory]
    [InlineData("faults:\n  - kind: home.stael\n    site: 第一类/1\n", "plan.yaml:2: 字段 kind: 未知的故障类型“home.stael”")]
    [InlineData("faults:\n  - kind: home.stale\n    site: 第一类\n", "plan.yaml:3: 字段 site: “第一类”不对：应写成“类别/序号”")]
    [InlineData("faults:\n  - kind: home.stale\n", "plan.yaml:2: 字段 site: home.stale 缺少该字段")]
    [InlineData("faults:\n  - kind: home.stale\n    site: 第一类/1\n    colum: 通知公告\n", "plan.yaml:4: 字段 colum: home.stale 没有这个字段")]
    [InlineData("faults:\n  - kind: column.stale\n    site: 第一类/1\n    column: 不存在的栏目\n", "plan.yaml:4: 字段 column: “不存在的栏目”不对：没有这样的列表栏目")]
    [InlineData("faults:\n  - kind: column.stale\n    site: 第一类/1\n    column: 办事指南\n", "plan.yaml:4: 字段 column: “办事指南”不对：没有这样的列表栏目")]
    [InlineData("faults:\n  - kind: link.dead\n    site: 第一类/1\n    cause: 405\n", "plan.yaml:4: 字段 cause: “405”不对：只能是 404、410")]
    [InlineData("faults:\n  - kind: guide.element-missing\n    site: 第一类/1\n    element: 电话\n", "plan.yaml:4: 字段 element: “电话”不对")]
    [InlineData("faults:\n  - kind: account.weekly-gap\n    account: 1\n    week: 5\n", "plan.yaml:4: 字段 week: “5”不对：应为 1 到 4 的整数")]
    [InlineData("faults:\n  - kind: account.stale\n", "plan.yaml:2: 字段 account: account.stale 要写 account")]
    [InlineData("faults:\n  - kind: footer.mismatch\n    site: 第一类/1\n    mark: icp\n", "plan.yaml:4: 字段 mark: “icp”不对：只能是 site-code 或 sponsor")]
    [InlineData("fault:\n  - kind: home.stale\n", "plan.yaml:1: 字段 fault: 未知字段")]
    [InlineData("faults: 3\n", "plan.yaml:1: 字段 faults: 应为列表")]
    [InlineData("faults:\n  - home.stale\n", "plan.yaml:2: 字段 faults: 每项应写成")]
    [InlineData("faults:\n  - kind: home.stale\n    site: {a: b}\n", "plan.yaml:3: 字段 site: 应为一个值或一个列表")]
    [InlineData("sizes:\n  - site: 第一类/1\n    pages: 3\n", "plan.yaml:3: 字段 pages: 应为 5 到 200000 的整数")]
    [InlineData("sizes:\n  - site: 第一类/1\n", "plan.yaml:2: 字段 pages: 缺少该字段")]
    [InlineData("faults:\n  - kind: [\n", "不是正确的 YAML")]
    [InlineData("faults:\n  - kind: home.stale\n    kind: home.stale\n", "不是正确的 YAML")]
    [InlineData("- 1\n", "plan.yaml:1: 字段 最外层")]
    public void Faulty_plan_is_refused_in_one_line_with_file_line_and_field(string yaml, string message)
    {
        var fault = Assert.Throws<FaultPlanException>(() => FaultPlan.Parse(yaml, "plan.yaml"));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Missing_plan_is_refused_in_one_line()
    {
        var fault = Assert.Throws<FaultPlanException>(() => FaultPlan.Load("/does/not/exist.yaml"));
        Assert.Equal("/does/not/exist.yaml: 读不到故障计划文件，请检查路径和权限", fault.Message);
    }

    [Fact]
    public void Empty_text_is_an_empty_plan() => Assert.Empty(FaultPlan.Parse("", "plan.yaml").Entries);

    [Fact]
    public void Plan_beside_the_program_is_sound() => Assert.NotEmpty(FaultPlan.LoadDefault().Entries);
}
