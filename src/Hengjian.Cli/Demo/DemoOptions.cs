namespace Hengjian.Cli.Demo;

/// <summary>What the user asked of the demo.</summary>
/// <param name="Registry">The registry file; null for the invented city 青澜.</param>
/// <param name="Rubric">The rubric file; null for 湛江 2021.</param>
/// <param name="Faults">The plan of the faults to be planted; null for the one beside the program.</param>
/// <param name="Out">The result folder. Default <c>out</c>.</param>
/// <param name="Port">The port of the report page. Default 8420.</param>
/// <param name="Seed">Seeds the city and the samples. Default 2021.</param>
/// <param name="Once">End instead of keeping the report page open.</param>
/// <param name="Json">Print JSON instead of tables.</param>
internal sealed record DemoOptions(string? Registry, string? Rubric, string? Faults, string Out, int Port, int Seed, bool Once, bool Json);
