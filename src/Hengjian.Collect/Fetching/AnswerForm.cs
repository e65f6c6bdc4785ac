using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>What is wrong with the form of an answer that the framework lets pass.</summary>
internal static class AnswerForm
{
    /// <summary>Why an answer cannot be trusted; null when it can.</summary>
    /// <remarks>
    /// A final status below 200, such as 101 to a request that asked for no other protocol (RFC 9110 clause 15.2.2); lengths that contradict each other
    /// (RFC 9112 clause 6.3, item 5); a transfer coding that we did not offer (RFC 9112 clause 6.1), whose bytes would pass for the page.
    /// </remarks>
    public static CallFailure? FaultOf(HttpResponseMessage response) =>
        (int)response.StatusCode < 200 ? new CallFailure(FailureCause.Malformed, $"服务器答复的状态码 {(int)response.StatusCode} 不是最终答复", false)
        : !IsChunked(response) && LengthsOf(response).Distinct(StringComparer.Ordinal).Count() > 1 ? new CallFailure(FailureCause.Malformed, "答复给出互相矛盾的长度", false)
        : CodingsOf(response).Any(coding => coding is not ("chunked" or "identity" or "")) ? new CallFailure(FailureCause.Malformed, "答复使用了未请求的传输编码", false)
        : null;

    /// <summary>Whether two readers could disagree on where the answer ends: a length beside chunks, or a length said twice (RFC 9112 clauses 6.1 and 6.3). The connection must then not serve again.</summary>
    public static bool IsAmbiguous(HttpResponseMessage response) =>
        CodingsOf(response).Take(1).Any() && (LengthsOf(response).Take(1).Any() || CodingsOf(response).Skip(1).Any()) || LengthsOf(response).Skip(1).Any();

    private static bool IsChunked(HttpResponseMessage response) => CodingsOf(response).Contains("chunked");

    private static IEnumerable<string> LengthsOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values) ? values.SelectMany(value => value.Split(',')).Select(value => value.Trim()) : [];

    private static IEnumerable<string> CodingsOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Transfer-Encoding", out var values) ? values.SelectMany(value => value.Split(',')).Select(value => value.Trim().ToLowerInvariant()) : [];
}
