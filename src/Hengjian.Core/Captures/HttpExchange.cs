using System.Net;

namespace Hengjian.Core.Captures;

/// <summary>One request and its answer as they went over the wire: the proof behind a capture. A capture with redirects has one for each hop.</summary>
/// <param name="Url">What was asked.</param>
/// <param name="At">When the request began.</param>
/// <param name="Server">The address that was connected to; null when no connection was opened.</param>
/// <param name="Request">The request's bytes: request line, headers, empty line.</param>
/// <param name="Response">The answer's bytes exactly as they came, with transfer and content encoding; empty when nothing came.</param>
/// <param name="Cut">Why the answer's bytes end before the answer did; null when it is whole.</param>
public sealed record HttpExchange(PageUrl Url, DateTimeOffset At, IPAddress? Server, ReadOnlyMemory<byte> Request, ReadOnlyMemory<byte> Response, ExchangeCut? Cut);
