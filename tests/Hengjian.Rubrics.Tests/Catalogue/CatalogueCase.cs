using YamlDotNet.RepresentationModel;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>One case: what is given, what must come out, and the rubric's text for it.</summary>
internal sealed record CatalogueCase(string Name, YamlMappingNode Form, string Text);
