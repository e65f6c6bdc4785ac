using Hengjian.Collect.Probes.Outages;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Probes.Outages;

public sealed class OwnOutageTests
{
    private static readonly PageUrl Reference = PageUrl.Parse("http://reference.test/");
    private static readonly OutageOptions Options = new();

    /// <summary>100 hosts in 10 networks, a probe each 3 seconds; all fail from the 40th to the 60th.</summary>
    [Fact]
    public void Time_in_which_nothing_is_reached_is_ours()
    {
        var probes = Province(number => number is >= 40 and < 60);

        var span = Assert.Single(OwnOutage.Spans(probes, Options));

        Assert.Equal(new OutageSpan(SampleProbe.Start.AddSeconds(120), SampleProbe.Start.AddSeconds(177), 20), span);
        var settled = OwnOutage.Apply(probes, [span]).ToList();
        Assert.Equal(20, settled.Count(probe => probe.Exclusion?.Reason == ProbeExclusionReason.Ours));
        Assert.DoesNotContain(settled, probe => probe is { IsFailed: true, Counts: true });
    }

    [Fact]
    public void Order_of_the_record_does_not_matter()
    {
        var probes = Province(number => number is >= 40 and < 60).ToArray();
        var spans = OwnOutage.Spans(probes, Options);

        new Random(3).Shuffle(probes);

        Assert.Equal(spans, OwnOutage.Spans(probes, Options));
        Assert.Equal(spans, OwnOutage.Spans(OwnOutage.Apply(probes, spans), Options));
    }

    /// <summary>Hosts that are really dead, a few that fail together, one host that answers now and then.</summary>
    [Theory]
    [InlineData(7)] // every seventh host is dead, all day
    [InlineData(3)]
    [InlineData(2)]
    public void Dead_hosts_among_living_ones_are_theirs(int every) =>
        Assert.Empty(OwnOutage.Spans(Province(number => number % every == 0), Options));

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    public void Fewer_hosts_than_asked_for_prove_nothing(int failing, int spans) =>
        Assert.Equal(spans, OwnOutage.Spans(Province(number => number >= 40 && number < 40 + failing), Options).Count);

    /// <summary>A government cloud that fails with all its sites is one network, however many they are.</summary>
    [Fact]
    public void Failure_of_one_network_is_its_own()
    {
        var before = Enumerable.Range(0, 50).Select(number => SampleProbe.Of("ok", number, $"http://h{number}.test/", "10.1.0.1"));
        var after = Enumerable.Range(0, 50).Select(number => SampleProbe.Of("dead", 100 + number, $"http://h{number}.test/"));

        Assert.Empty(OwnOutage.Spans(before.Concat(after), Options));
    }

    [Fact]
    public void Answer_in_between_stays_and_what_lies_around_it_is_ours()
    {
        var probes = Province(number => number is >= 40 and < 80 && number != 60);

        var span = Assert.Single(OwnOutage.Spans(probes, Options));
        var settled = OwnOutage.Apply(probes, [span]).ToList();

        Assert.Equal(39, span.Hosts);
        Assert.True(settled[60].Counts);
    }

    [Theory]
    [InlineData("500")] // an error page is an answer: the network works
    [InlineData("403")]
    public void Bad_answers_are_no_outage(string how) =>
        Assert.Empty(OwnOutage.Spans(Enumerable.Range(0, 50).Select(number => SampleProbe.Of(how, number, $"http://h{number}.test/", $"10.{number}.0.1")), Options));

    [Fact]
    public void Failures_far_apart_are_no_outage() =>
        Assert.Empty(OwnOutage.Spans(Enumerable.Range(0, 50).Select(number => SampleProbe.Of("dead", number * 700, $"http://h{number}.test/")), Options));

    [Fact]
    public void Probes_that_were_not_asked_are_passed_over()
    {
        var missed = Enumerable.Range(0, 50).Select(number => SampleProbe.Of("dead", number, $"http://h{number}.test/") with { Cause = FailureCause.NotAsked });

        Assert.Empty(OwnOutage.Spans(missed, Options));
    }

    /// <summary>Three sites are too few to tell; a reference host tells.</summary>
    [Theory]
    [InlineData("dead", true)]
    [InlineData("ok", false)]
    [InlineData(null, false)]
    public void Reference_host_decides_for_a_small_registry(string? reference, bool ours)
    {
        var options = Options with { References = [Reference] };
        var probes = Enumerable.Range(0, 3).Select(number => SampleProbe.Of("dead", number * 60, $"http://h{number}.test/")).ToList();
        if (reference is not null)
        {
            probes.Add(SampleProbe.Of(reference, 61, Reference.Text) with { Purpose = ProbePurpose.Reference });
        }

        Assert.Equal(ours, OwnOutage.Spans(probes, options).Count > 0);
    }

    /// <summary>All of many sites fail, but the world outside is there: it is the sites.</summary>
    [Fact]
    public void Reference_host_that_answers_clears_us()
    {
        var probes = Province(number => number is >= 40 and < 60).Append(SampleProbe.Of("ok", 149.5, Reference.Text) with { Purpose = ProbePurpose.Reference })
            .Append(SampleProbe.Of("ok", 137.5, Reference.Text) with { Purpose = ProbePurpose.Reference })
            .Append(SampleProbe.Of("ok", 164.5, Reference.Text) with { Purpose = ProbePurpose.Reference });

        Assert.Empty(OwnOutage.Spans(probes, Options with { References = [Reference] }));
    }

    [Fact]
    public void Watch_keeps_an_outage_from_the_alarms_while_it_lasts()
    {
        var watch = new OutageWatch(Options);
        var settled = Province(number => number is >= 40 and < 60).Select(watch.Take).ToList();

        Assert.DoesNotContain(settled[..49], probe => probe.Exclusion is not null);
        Assert.All(settled[49..60], probe => Assert.Equal(ProbeExclusionReason.Ours, probe.Exclusion?.Reason));
        Assert.DoesNotContain(settled[60..], probe => probe.Exclusion is not null);
        Assert.False(watch.IsOurs);
    }

    /// <summary>All maximal stretches of a random sequence, against trying every one.</summary>
    [Fact]
    public void Maximal_stretches_are_those_that_trying_finds()
    {
        var random = new Random(9);
        for (var round = 0; round < 300; round++)
        {
            decimal[] scores = [.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => (decimal)(random.Next(3) == 0 ? -random.Next(1, 5) : random.Next(1, 3)))];

            Assert.Equal(Tried(scores, 0, scores.Length - 1).Order(), MaximalStretches.Of(scores).Order());
        }
    }

    [Theory]
    [InlineData(1, 1, 0.9)]
    [InlineData(10, 11, 0.9)]
    [InlineData(10, 3, 0.5)]
    public void Options_out_of_range_are_refused(int hosts, int networks, double share) =>
        Assert.Throws<ArgumentException>(() => OwnOutage.Spans([], new OutageOptions { Hosts = hosts, Networks = networks, Share = (decimal)share }));

    /// <summary>The definition itself: take the stretch of the highest sum, shortest where equal, and go on left and right of it.</summary>
    private static IEnumerable<(int First, int Last)> Tried(decimal[] scores, int from, int to)
    {
        (int First, int Last, decimal Sum)? best = null;
        for (var first = from; first <= to; first++)
        {
            decimal sum = 0;
            for (var last = first; last <= to; last++)
            {
                sum += scores[last];
                if (sum > 0 && (best is null || sum > best.Value.Sum || (sum == best.Value.Sum && last - first < best.Value.Last - best.Value.First)))
                {
                    best = (first, last, sum);
                }
            }
        }

        return best is not { } found ? [] : Tried(scores, from, found.First - 1).Append((found.First, found.Last)).Concat(Tried(scores, found.Last + 1, to));
    }

    private static List<ProbeResult> Province(Func<int, bool> fails) =>
        [.. Enumerable.Range(0, 100).Select(number => SampleProbe.Of(fails(number) ? "dead" : "ok", number * 3, $"http://h{number}.test/", $"10.{number % 10}.0.{number}"))];
}
