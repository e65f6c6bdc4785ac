using System.CommandLine;

namespace Hengjian.Cli.Demo;

/// <summary><c>demo</c>: a whole simulated city patrolled and scored.</summary>
internal static class DemoVerb
{
    private const int LargestPort = 65535;

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "算完就结束，不保留报告网页" };
        var registry = new Option<string?>("--registry") { Description = "登记表文件（XLSX 或 CSV）；默认用虚构的青澜市" };
        var rubric = new Option<string?>("--rubric") { Description = "考评方案文件（YAML）；默认用湛江市 2021 年度方案" };
        var faults = new Option<string?>("--faults") { Description = "埋设问题的计划（YAML）；默认用程序自带的" };
        var folder = new Option<string>("--out") { Description = "结果目录", DefaultValueFactory = _ => "out" };
        var port = new Option<int>("--port") { Description = "报告网页的端口；0 表示任选一个空闲端口", DefaultValueFactory = _ => 8420 };
        var seed = new Option<int>("--seed") { Description = "随机种子：种子相同，结果逐字节相同", DefaultValueFactory = _ => 2021 };
        var format = OutputFormat.Option();
        port.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.FirstOrDefault()?.Value ?? "0", out var number) || number is < 0 or > LargestPort)
            {
                result.AddError($"--port 应在 0 到 {LargestPort} 之间。");
            }
        });
        var command = new Command("demo", "启动一座模拟城市，巡查、考评并打开报告（内容均为模拟）") { once, registry, rubric, faults, folder, port, seed, format };
        command.SetAction(CommandTree.Guarded((parsed, cancellation) => new DemoRun(new DemoOptions(
            parsed.GetValue(registry),
            parsed.GetValue(rubric),
            parsed.GetValue(faults),
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(port),
            parsed.GetRequiredValue(seed),
            parsed.GetValue(once),
            parsed.GetRequiredValue(format) == "json")).RunAsync(cancellation)));
        return command;
    }
}
