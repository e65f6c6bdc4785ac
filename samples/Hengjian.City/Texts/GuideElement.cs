namespace Hengjian.City.Texts;

/// <summary>One of the ten elements of a service guide.</summary>
/// <param name="Name">Its name in the rubric's words.</param>
/// <param name="Label">The words a family of templates uses.</param>
/// <param name="Text">What stands there.</param>
internal sealed record GuideElement(string Name, string Label, string Text);
