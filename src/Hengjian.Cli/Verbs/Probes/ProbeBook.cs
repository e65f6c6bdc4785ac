using Hengjian.Core.Captures;
using Hengjian.Storage;
using Hengjian.Storage.Probes;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>Where probes are kept: the evidence in <c>DIR/evidence</c>, its roll-ups in <c>DIR/rollups.sqlite</c>.</summary>
internal sealed class ProbeBook : IDisposable
{
    private readonly EvidenceFolder evidence;
    private readonly ProbeRollupFile rollups;

    /// <summary>Opens the folder; made if there is none.</summary>
    public ProbeBook(string folder)
    {
        Directory.CreateDirectory(folder);
        evidence = new EvidenceFolder(Path.Combine(folder, "evidence"), line => Console.Error.WriteLine(line));
        try
        {
            rollups = new ProbeRollupFile(Path.Combine(folder, "rollups.sqlite"), new ProbeRetention());
        }
        catch
        {
            evidence.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a probe: the evidence first, so that roll-ups never say more than it.</summary>
    public async Task KeepAsync(ProbeResult probe, CancellationToken cancellation)
    {
        await evidence.RecordAsync(probe.Home.Text, probe, cancellation);
        await rollups.AddAsync([probe], cancellation);
    }

    /// <summary>Removes roll-ups that are older than they are kept.</summary>
    public Task RetireAsync(DateTimeOffset now, CancellationToken cancellation) => rollups.RetireAsync(now, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        rollups.Dispose();
        evidence.Dispose();
    }
}
