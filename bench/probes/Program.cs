using System.Globalization;
using System.Text.Json;
using Hengjian.Probes.Bench;

// What probing costs and how punctual it is, over real sockets on loopback. The server is a process of its own:
//   probes-bench serve                                  prints its ports as JSON, ends with its standard input
//   probes-bench rate SCHEME PORT SECONDS LANES         probes as fast as it can
//   probes-bench day PORT SECONDS LOAD [HOSTS HANGING]  the true schedule of a province at LOAD times 24 probes a day
switch (args)
{
    case ["serve"]:
        await HealthyServer.RunAsync();
        return 0;
    case ["rate", var scheme, var port, var seconds, var lanes]:
        Console.WriteLine(JsonSerializer.Serialize(await RateBench.RunAsync(scheme, Number(port), Number(seconds), Number(lanes)), JsonSerializerOptions.Web));
        return 0;
    case ["day", var port, var seconds, var load, .. var rest]:
        Console.WriteLine(JsonSerializer.Serialize(
            await DayBench.RunAsync(Number(port), Number(seconds), Number(load), rest.Length > 0 ? Number(rest[0]) : 15_000, rest.Length > 1 ? Number(rest[1]) : 1_000),
            JsonSerializerOptions.Web));
        return 0;
    default:
        Console.Error.WriteLine("usage: probes-bench serve | rate SCHEME PORT SECONDS LANES | day PORT SECONDS LOAD [HOSTS HANGING]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
