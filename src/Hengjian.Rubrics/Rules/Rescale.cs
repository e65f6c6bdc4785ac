using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Rules;

/// <summary>How a part is brought to its full mark when weight was removed (折算): points × to / from.</summary>
/// <param name="To">The full mark.</param>
/// <param name="From">The mark that counts as full; may use <c>remaining</c>, the weight still examined.</param>
public sealed record Rescale(decimal To, Expression From);
