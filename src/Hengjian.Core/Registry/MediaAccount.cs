namespace Hengjian.Core.Registry;

/// <summary>A government new-media account (政务新媒体账号).</summary>
/// <param name="Unit">The unit in charge.</param>
/// <param name="Code">The registered code; it identifies the account.</param>
/// <param name="Name">The account's name.</param>
/// <param name="PlatformType">The platform type in the registry's words, such as 微信订阅号; null where the registry has none.</param>
/// <param name="Feed">Where the account's posts can be read as a feed; null when there is no such address.</param>
public sealed record MediaAccount(UnitName Unit, AccountCode Code, string Name, string? PlatformType, PageUrl? Feed)
{
    /// <summary>Whether it is a WeChat service account (微信服务号), to which weekly updates do not apply.</summary>
    public bool IsServiceAccount => Says("服务号");

    /// <summary>Whether it is an app (移动客户端, 客户端, APP in either case), by the registered type alone: the letters YD also stand for 一点号.</summary>
    public bool IsApp => Says("客户端") || Says("APP");

    /// <summary>Whether it is a mini program (小程序); without a registered type the letters CX of the code decide.</summary>
    public bool IsMiniProgram => Says("小程序") || (string.IsNullOrWhiteSpace(PlatformType) && Code.PlatformLetters is "CX");

    /// <summary>Whether it is a stream of posts whose dates can be read; apps and mini programs are not, and weekly updates are not asked of them.</summary>
    public bool HasPosts => !IsApp && !IsMiniProgram;

    private bool Says(string word) => PlatformType?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
