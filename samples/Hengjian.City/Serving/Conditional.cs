using System.Globalization;
using Hengjian.City.Pages;

namespace Hengjian.City.Serving;

/// <summary>Gives out a page with its validators, or 304 when the visitor has it already.</summary>
internal static class Conditional
{
    public static CityAnswer Give(CityRequest request, string contentType, Composed page)
    {
        var tag = Tag(page.Body);
        var modified = page.Newest > request.At ? request.At : page.Newest;
        modified = modified.AddTicks(-(modified.Ticks % TimeSpan.TicksPerSecond));
        var known = request.IfNoneMatch is { } sent ? sent.Contains(tag, StringComparison.Ordinal) : request.IfModifiedSince >= modified;
        return new CityAnswer(known ? 304 : 200, contentType, known ? default : page.Body, tag, modified);
    }

    private static string Tag(ReadOnlySpan<byte> body)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var word in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(body))
            {
                hash = (hash ^ word) * 1099511628211UL;
                hash ^= hash >> 29;
            }

            foreach (var last in body[(body.Length & ~7)..])
            {
                hash = (hash ^ last) * 1099511628211UL;
            }

            return string.Create(CultureInfo.InvariantCulture, $"\"{hash:x16}-{body.Length:x}\"");
        }
    }
}
