using Hengjian.Core.Registry;

namespace Hengjian.Workflow.Cycles;

/// <summary>A class with the words that describe it.</summary>
public sealed record SubjectClassTitle(SubjectClass Class, string Title);
