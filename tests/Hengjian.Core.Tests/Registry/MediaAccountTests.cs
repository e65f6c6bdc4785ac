using Hengjian.Core.Registry;

namespace Hengjian.Core.Tests.Registry;

public sealed class MediaAccountTests
{
    [Theory]
    [InlineData("微信订阅号", "WX", false, false, true)]
    [InlineData("微信服务号", "WX", false, false, true)]
    [InlineData("移动客户端", "YD", true, false, false)]
    [InlineData("客户端", "YD", true, false, false)]
    [InlineData("APP", "YD", true, false, false)]
    [InlineData("手机App", "YD", true, false, false)]
    [InlineData("一点号", "YD", false, false, true)]
    [InlineData(null, "YD", false, false, true)] // the letters stand for 一点号 too
    [InlineData("小程序+微信", "CX", false, true, false)]
    [InlineData("小程序", "WX", false, true, false)]
    [InlineData(null, "CX", false, true, false)]
    [InlineData(" ", "CX", false, true, false)]
    [InlineData("微信订阅号", "CX", false, false, true)] // a registered type comes before the letters
    [InlineData(null, "WX", false, false, true)]
    public void Type_and_letters_tell_whether_there_are_posts(string? type, string letters, bool isApp, bool isMiniProgram, bool hasPosts)
    {
        var account = Account(type, letters);

        Assert.Equal((isApp, isMiniProgram, hasPosts), (account.IsApp, account.IsMiniProgram, account.HasPosts));
    }

    [Theory]
    [InlineData("微信服务号", true)]
    [InlineData("微信订阅号", false)]
    [InlineData(null, false)]
    public void Service_accounts_are_known_by_their_type(string? type, bool expected) => Assert.Equal(expected, Account(type, "WX").IsServiceAccount);

    private static MediaAccount Account(string? type, string letters) =>
        new(new UnitName("市甲局"), AccountCode.TryParse($"990100M001{letters}0001", out var code) ? code : throw new FormatException(letters), "甲", type, null);
}
