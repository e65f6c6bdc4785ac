using Hengjian.Cli.Verbs;
using Hengjian.Cli.Verbs.Rubrics;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Cli.Demo;

/// <summary>What the demo reads before it begins: the registry and the rubric, both checked, so that nothing is started with bad input.</summary>
/// <param name="Registry">The registry; its title says 模拟, because all it will be shown with is simulated.</param>
/// <param name="ImportNote">What the import took and refused, in one line (zh-CN).</param>
/// <param name="Rubric">The rubric.</param>
/// <param name="RubricBytes">The rubric's file.</param>
internal sealed record DemoInputs(CityRegistry Registry, string ImportNote, Rubric Rubric, ReadOnlyMemory<byte> RubricBytes)
{
    private const string SimulationMark = "模拟";

    /// <summary>Reads both.</summary>
    /// <exception cref="BadInputException">A file cannot be used.</exception>
    public static async Task<DemoInputs> ReadAsync(string? registryFile, string? rubricFile, CancellationToken cancellation)
    {
        var import = ImportRegistryVerb.Read(registryFile ?? Beside("samples/qinglan/registry.xlsx"));
        var registry = import.Registry!;
        var path = rubricFile ?? Beside("rubrics/zhanjiang-2021.yaml");
        var load = RubricFile.Load(path);
        if (load.Rubric is not { } rubric)
        {
            throw new BadInputException([.. load.Faults.Select(fault => LineOf(path, fault))]);
        }

        var unknown = RubricMeasures.Verify(rubric, PublishedMeasures.All);
        if (unknown.Count > 0)
        {
            throw new BadInputException([.. unknown.Select(fault => LineOf(path, fault))]);
        }

        var unfit = new Evaluation(rubric, default, new Dictionary<string, string>()).Verify(registry);
        if (unfit.Count > 0)
        {
            throw new BadInputException(unfit);
        }

        var title = registry.Title.Contains(SimulationMark, StringComparison.Ordinal) ? registry.Title : $"{registry.Title}（模拟）";
        return new DemoInputs(
            registry with { Title = title },
            $"登记表：单位 {import.Units} 个，网站（频道）{import.Sites} 个，账号 {import.Accounts} 个；未采用 {import.Refused.Count} 行，提示 {import.Warnings.Count} 条（详见 hengjian import registry … --check）。",
            rubric,
            await File.ReadAllBytesAsync(path, cancellation));
    }

    private static string LineOf(string path, RubricFault fault) =>
        fault.Line > 0 ? $"{Path.GetFileName(path)} 第 {fault.Line} 行第 {fault.Column} 列：{fault.Message}" : fault.Message;

    private static string Beside(string relative) => Path.Combine(AppContext.BaseDirectory, relative);
}
