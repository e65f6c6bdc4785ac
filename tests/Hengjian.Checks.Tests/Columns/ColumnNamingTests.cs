using Hengjian.Checks.Columns;
using Hengjian.Checks.Pages;

namespace Hengjian.Checks.Tests.Columns;

public sealed class ColumnNamingTests
{
    [Theory]
    [InlineData("政务要闻", null, null, ColumnKind.News)]
    [InlineData("部门动态", null, null, ColumnKind.News)]
    [InlineData("新闻中心", null, null, ColumnKind.News)]
    [InlineData("新闻发布会", null, null, ColumnKind.Other)]
    [InlineData("街镇风采", "工作动态", null, ColumnKind.News)]
    [InlineData("图片", null, "新闻中心", ColumnKind.News)]
    [InlineData("通知公告", null, "政务公开", ColumnKind.Notices)]
    [InlineData("公示公告", null, null, ColumnKind.Notices)]
    [InlineData("统计公报", null, null, ColumnKind.Statistics)]
    [InlineData("政策文件", null, null, ColumnKind.Policies)]
    [InlineData("规范性文件", null, null, ColumnKind.Policies)]
    [InlineData("政策解读", null, null, ColumnKind.Interpretations)]
    [InlineData("政策文件解读", null, null, ColumnKind.Interpretations)]
    [InlineData("机构职能", null, null, ColumnKind.Lasting)]
    [InlineData("领导信息", null, null, ColumnKind.Lasting)]
    [InlineData("政府信息公开年报", null, null, ColumnKind.Lasting)]
    [InlineData("财政预决算", null, "政务公开", ColumnKind.Other)]
    [InlineData("在线访谈", null, "互动交流", ColumnKind.Other)]
    public void Kind_follows_name_type_and_the_column_above(string name, string? type, string? above, ColumnKind kind) => Assert.Equal(kind, ColumnNaming.KindOf(name, type, above));
}
