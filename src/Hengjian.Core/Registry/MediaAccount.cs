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
    public bool IsServiceAccount => PlatformType is not null && PlatformType.Contains("服务号", StringComparison.Ordinal);
}
