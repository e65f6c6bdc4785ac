using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Hengjian.Portal;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Planting;
using Hengjian.Portal.Serving;

// A simulated portal on loopback with planted faults. See README.md beside it.
const string Usage = """
    portal serve  --pages N [--seed N] [--port N] [--truth FILE] [--log FILE] [--no-waits] [--no-traps]
    portal static DIR --pages N [--seed N] [--port N] [--no-waits] [--no-traps]   writes DIR/site, DIR/nginx.conf and DIR/truth.json, then serves what nginx asks it
    portal cost   --pages N [--seed N]                                            measures what making a page costs
    """;
const int BehindNginx = 8;

string? Option(string name) => Array.IndexOf(args, name) is var place and >= 0 && place + 1 < args.Length ? args[place + 1] : null;
int Number(string name, int usual) => Option(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : usual;

if (args.Length == 0 || Option("--pages") is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var options = new PortalOptions(Number("--pages", 0), Number("--seed", 1)) { Waits = !args.Contains("--no-waits"), Traps = !args.Contains("--no-traps") };
var port = Number("--port", 8700);
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

if (args[0] == "cost")
{
    var book = new PortalSite(options, new PortalAddresses("127.0.0.1:1", "127.0.0.2:2", "127.0.0.1:3", "127.0.0.1:4", "127.0.0.1:5", "127.0.0.1:6", "127.0.0.1:7", "127.0.0.1:8")).Book;
    for (var round = 0; round < 2; round++)
    {
        long bytes = 0;
        var pages = 0;
        var watch = Stopwatch.StartNew();
        foreach (var page in OrdinaryPage.All(book.Layout))
        {
            if (OrdinaryPage.At(book.Layout, page.Path(book.Layout)) != page)
            {
                throw new InvalidOperationException("A page is not found at its own address: " + page.Path(book.Layout));
            }

            using var written = OrdinaryWriter.Write(book, page);
            bytes += written.Length;
            pages++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {bytes / pages} bytes each, {watch.Elapsed.TotalMilliseconds / pages:F4} ms each"));
    }

    return 0;
}

using var log = Option("--log") is { } path ? new VisitLog(path) : null;
var isStatic = args[0] == "static";
await using var server = await PortalServer.StartAsync(options, isStatic ? port + BehindNginx : port, log, isStatic ? string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}") : null, stop.Token);
if (isStatic)
{
    var bytes = await StaticSite.WriteAsync(new PortalSite(options, server.Addresses).Book, args[1], string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port + BehindNginx}"), stop.Token);
    await File.WriteAllTextAsync(Path.Combine(args[1], "truth.json"), server.Truth.ToJson(), stop.Token);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Pages} pages, {bytes / options.Pages} bytes each: nginx -p {args[1]} -c nginx.conf"));
}

if (Option("--truth") is { } truth)
{
    await File.WriteAllTextAsync(truth, server.Truth.ToJson(), stop.Token);
}

Console.WriteLine("ready " + server.Addresses.Home);
var ended = new TaskCompletionSource();
await using var registration = stop.Token.Register(ended.SetResult);
await ended.Task;
return 0;
