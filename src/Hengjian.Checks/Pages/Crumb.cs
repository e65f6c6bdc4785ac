using Hengjian.Core;

namespace Hengjian.Checks.Pages;

/// <summary>One step of the breadcrumb (当前位置).</summary>
/// <param name="Name">Its words.</param>
/// <param name="Target">Where it leads; null for words without a link.</param>
public sealed record Crumb(string Name, PageUrl? Target);
