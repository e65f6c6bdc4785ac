using System.Text.Json;

namespace Hengjian.EndToEnd.Demo;

/// <summary>Three runs of the demo, made once for all tests: the invented city twice with one seed, and the registry of the seed document.</summary>
public sealed class DemoResults : IAsyncLifetime
{
    private readonly ScratchFolder scratch = new();

    internal string Qinglan => scratch.At("qinglan");

    internal string QinglanAgain => scratch.At("again");

    internal string Zhanjiang => scratch.At("zhanjiang");

    internal CommandOutcome First { get; private set; } = null!;

    internal CommandOutcome Second { get; private set; } = null!;

    internal CommandOutcome Third { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        First = await HengjianCommand.RunAsync("demo", "--once", "--out", Qinglan, "--format", "json");
        Second = await HengjianCommand.RunAsync("demo", "--once", "--out", QinglanAgain, "--format", "json");
        Third = await HengjianCommand.RunAsync("demo", "--once", "--out", Zhanjiang, "--format", "json", "--registry", ZhanjiangRegistry);
    }

    public Task DisposeAsync()
    {
        scratch.Dispose();
        return Task.CompletedTask;
    }

    internal static string ZhanjiangRegistry => Path.Combine(AppContext.BaseDirectory, "samples", "zhanjiang-2021", "registry.xlsx");

    internal static JsonElement Read(string folder, string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file))).RootElement;
}
