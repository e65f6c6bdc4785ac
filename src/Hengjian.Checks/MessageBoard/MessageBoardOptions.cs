namespace Hengjian.Checks.MessageBoard;

/// <summary>How soon messages must be answered and boards updated.</summary>
public sealed record MessageBoardOptions
{
    /// <summary>The months after which a message without reply counts as unanswered. Default 3.</summary>
    public int AnswerMonths { get; init; } = 3;

    /// <summary>The months before monitoring within which messages are looked at. Default 12.</summary>
    public int LookBackMonths { get; init; } = 12;

    /// <summary>The months within which a board must show something new. Default 2.</summary>
    public int BoardMonths { get; init; } = 2;

    /// <summary>How many public messages the scheme draws. Default 5.</summary>
    public int SampleSize { get; init; } = 5;
}
