using System.Globalization;
using Hengjian.Collect;
using Hengjian.Collect.Crawling;
using Hengjian.Collect.Trial;
using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Storage;

// HOME FOLDER CONCURRENCY [resume]: one crawl of a site on loopback, to be killed and measured. The outcome goes to standard output, a line a page to standard error.
if (args.Length < 3)
{
    await Console.Error.WriteLineAsync("HOME FOLDER CONCURRENCY [resume]");
    return 2;
}

var options = new CollectOptions { AllowPrivateAddresses = true };
options.Crawl.Rate = null;
options.Crawl.SecondLook = TimeSpan.FromMilliseconds(50);
options.Crawl.MaxPages = 1_000_000;
options.Crawl.Concurrency = int.Parse(args[2], CultureInfo.InvariantCulture);
Directory.CreateDirectory(args[1]);
using var store = new EvidenceFolder(Path.Combine(args[1], "evidence"));
var crawler = new SiteCrawler(new Internet(allowPrivateAddresses: true), new ClockPause(TimeProvider.System), TimeProvider.System, options);
var order = new CrawlOrder(new Site(new UnitName("试采"), PageUrl.Parse(args[0]), null, null), Path.Combine(args[1], "site.crawl")) { Resume = args.Contains("resume") };
var began = TimeProvider.System.GetTimestamp();
var outcome = await crawler.CrawlAsync(order, store, new Ticks(), CancellationToken.None);
await TrialReport.WriteAsync(Console.Out, outcome, TimeProvider.System.GetElapsedTime(began));
return 0;
