namespace Hengjian.Browser.Tests;

/// <summary>How tests render: as by default, but soon content, and where a machine allows Chromium no sandbox, without it when <c>HENGJIAN_TEST_WITHOUT_SANDBOX=1</c> says so.</summary>
internal static class Settings
{
    public static RenderOptions Render { get; } = new() { Quiet = TimeSpan.FromMilliseconds(250), WithoutSandbox = Environment.GetEnvironmentVariable("HENGJIAN_TEST_WITHOUT_SANDBOX") == "1" };
}
