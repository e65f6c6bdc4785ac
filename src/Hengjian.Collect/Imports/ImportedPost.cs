using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>A post that an import took.</summary>
/// <param name="Account">The account of the registry to which it belongs.</param>
/// <param name="Post">The post; it always has a date, and its identifier is its address or, without one, its title and date.</param>
public sealed record ImportedPost(MediaAccount Account, FeedPost Post);
