namespace Hengjian.Rubrics.Options;

/// <summary>A setting that the rubric fixes, or leaves to one of its options.</summary>
/// <typeparam name="T">The setting's values.</typeparam>
/// <param name="Fixed">The value where the rubric fixes it.</param>
/// <param name="Option">The option that decides; null when the value is fixed.</param>
/// <param name="ByChoice">The value each choice of the option stands for.</param>
public sealed record Setting<T>(T Fixed, string? Option, IReadOnlyDictionary<string, T> ByChoice)
    where T : struct, Enum
{
    /// <summary>A value that no option changes.</summary>
    public static Setting<T> Of(T value) => new(value, null, new Dictionary<string, T>());

    /// <summary>The value under the choices taken.</summary>
    /// <param name="taken">The choice of every option of the rubric.</param>
    public T Under(IReadOnlyDictionary<string, string> taken) => Option is null ? Fixed : ByChoice[taken[Option]];
}
