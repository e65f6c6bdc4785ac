namespace Hengjian.Cli.Demo;

/// <summary>Hands progress on at once, on the reporting thread; the framework's own class posts it to another one, in any order.</summary>
internal sealed class Relay<T>(Action<T> hand) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => hand(value);
}
