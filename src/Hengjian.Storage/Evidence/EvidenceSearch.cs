using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>Finds units by what a person has at hand: a digest or its first digits, a record's id, an address.</summary>
internal sealed class EvidenceSearch(EvidenceLookup lookup, UnitReader units, WarcFiles files)
{
    private const int FewestDigits = 8;
    private const int MostDigests = 20;

    /// <summary>The units that belong to an id; none where nothing does.</summary>
    public IReadOnlyList<EvidenceUnit> Find(string id, CancellationToken cancellation)
    {
        if (id.Length is >= FewestDigits and <= 64 && id.All(char.IsAsciiHexDigit))
        {
            return [.. lookup.BodiesFrom(id.ToLowerInvariant(), MostDigests).Distinct().Select(lookup.Body).OfType<PayloadPlace>().Select(place => Describe(place.Unit, place.Digest))];
        }

        if (UnitIdentity.Read(id) is var (identity, record))
        {
            return [.. lookup.OfIdentity(identity.Key).Where(unit => record < unit.Parts.Count).Select(unit => Describe(unit, null)).Where(unit => unit.Records[record].Id == identity.IdOf(record))];
        }

        return PageUrl.TryParse(id, out var url) ? Captures(url, cancellation) : [];
    }

    private List<EvidenceUnit> Captures(PageUrl url, CancellationToken cancellation)
    {
        var found = new List<EvidenceUnit>();
        foreach (var unit in lookup.OfUrl(url.Text).Select(place => Describe(place, null)))
        {
            cancellation.ThrowIfCancellationRequested();
            // A record that cannot be read any more must be seen to be damaged, not missing.
            if (unit.Capture is null || unit.Capture.Url == url)
            {
                found.Add(unit);
            }
        }

        return found;
    }

    private EvidenceUnit Describe(UnitPlace unit, Digest? payload)
    {
        var records = Enumerable.Range(0, unit.Parts.Count).Select(record => Describe(unit, record)).ToList();
        CaptureRecord? capture = null;
        if (records[^1] is { Type: "metadata", Damage: null })
        {
            capture = units.Capture(unit);
        }

        var held = payload ?? capture?.Capture.Payload ?? (records[^1] is { Type: "resource", Damage: null } ? Digest.Of(units.Record(unit, unit.Parts.Count - 1).Block.Span) : null);
        return new EvidenceUnit(files.NameOf(unit.File), unit.Offset, capture?.Book, capture?.Capture, held, records);
    }

    private EvidenceRecord Describe(UnitPlace unit, int number)
    {
        var (offset, length) = unit.PartAt(number);
        try
        {
            var record = units.Record(unit, number);
            return new EvidenceRecord(record.Id, record.Type, offset, length, record.Fields, null);
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
        {
            return new EvidenceRecord("", "", offset, length, [], "已被改动、损坏或不见了");
        }
    }
}
