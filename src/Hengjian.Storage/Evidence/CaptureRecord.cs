using Hengjian.Core.Captures;
using Hengjian.Storage.Evidence.Indexes;

namespace Hengjian.Storage.Evidence;

/// <summary>The block of the metadata record that ends every capture.</summary>
/// <param name="Book">The book in which it was recorded.</param>
/// <param name="Capture">The capture, with every try and the digest of the decoded body.</param>
/// <param name="Held">Where in the unit the body is held; null where it is not: there is none, or it was kept earlier.</param>
internal sealed record CaptureRecord(string Book, Capture Capture, HeldPayload? Held);
