namespace Hengjian.City.Faults;

/// <summary>Which faults are planted where, read from a YAML file that a person can read. It names sites by class and place, so that it fits any registry of that shape.</summary>
public sealed class FaultPlan
{
    /// <summary>The name of the plan beside the program.</summary>
    public const string FileName = "faults.yaml";

    internal FaultPlan(IReadOnlyList<SizeEntry> sizes, IReadOnlyList<FaultEntry> entries)
    {
        Sizes = sizes;
        Entries = entries;
    }

    /// <summary>A plan that plants nothing.</summary>
    public static FaultPlan Empty { get; } = new([], []);

    internal IReadOnlyList<SizeEntry> Sizes { get; }

    internal IReadOnlyList<FaultEntry> Entries { get; }

    /// <summary>Reads the plan beside the program.</summary>
    /// <exception cref="FaultPlanException">It is missing or faulty.</exception>
    public static FaultPlan LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, FileName));

    /// <summary>Reads a plan.</summary>
    /// <exception cref="FaultPlanException">The file cannot be read, or something in it is wrong; the message names file, line and field.</exception>
    public static FaultPlan Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FaultPlanException($"{path}: 读不到故障计划文件，请检查路径和权限");
        }
    }

    /// <summary>Reads a plan from text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="name">What the message calls the file.</param>
    /// <exception cref="FaultPlanException">Something in it is wrong; the message names file, line and field.</exception>
    public static FaultPlan Parse(string yaml, string name) => new FaultPlanReader(name).Read(yaml);
}
