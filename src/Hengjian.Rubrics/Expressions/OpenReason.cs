namespace Hengjian.Rubrics.Expressions;

/// <summary>Why a value is not known.</summary>
/// <param name="Source">The measure or question that is missing, as a judgement would name it; empty when it is none.</param>
/// <param name="Text">In words (zh-CN).</param>
internal sealed record OpenReason(string Source, string Text);
