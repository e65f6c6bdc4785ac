using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>How many units and sites of a class were taken.</summary>
/// <param name="Class">The class.</param>
/// <param name="Units">Its units.</param>
/// <param name="Sites">Their sites and channels.</param>
public sealed record ClassSize(SubjectClass Class, int Units, int Sites);
