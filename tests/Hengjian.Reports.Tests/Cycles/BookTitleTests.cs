using Hengjian.Core.Registry;
using Hengjian.Reports.Cycles.Words;

namespace Hengjian.Reports.Tests.Cycles;

public sealed class BookTitleTests
{
    [Theory]
    [InlineData("2021 年度青澜市政府网站与政务新媒体考评对象（模拟）", "2021 年度青澜市政府网站与政务新媒体考评结果")]
    [InlineData("青澜市2021年度政府网站与政务新媒体考评", "青澜市2021年度政府网站与政务新媒体考评结果")]
    [InlineData("青澜市登记表", "青澜市考评结果")]
    [InlineData("青澜市2021年度考评结果", "青澜市2021年度考评结果")]
    public void List_of_subjects_becomes_a_result(string registry, string title) =>
        Assert.Equal(title, BookTitle.Of(new CityRegistry(registry, [], [], [], true)));
}
