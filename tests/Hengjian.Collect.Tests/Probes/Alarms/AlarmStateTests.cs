using Hengjian.Collect.Probes.Alarms;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Probes.Alarms;

public sealed class AlarmStateTests
{
    private static readonly AlarmOptions Options = new();

    /// <summary>Each case: probes in order, what people are told at which probe (counted from 1), and how the site stands in the end.</summary>
    [Theory]
    [InlineData("ok ok ok", "", AlarmStanding.Up)]
    [InlineData("dead", "", AlarmStanding.Pending)]
    [InlineData("dead ok", "", AlarmStanding.Up)] // a passing failure wakes nobody
    [InlineData("dead dead dead", "", AlarmStanding.Pending)]
    [InlineData("dead dead dead dead", "4 Raised Dead", AlarmStanding.Down)]
    [InlineData("dead dead dead ok dead dead dead", "", AlarmStanding.Pending)] // in a row means in a row
    [InlineData("dead dns 500 dead", "4 Raised Dead", AlarmStanding.Down)] // dead in different ways is dead
    [InlineData("dead dead dead dead dead dead", "4 Raised Dead", AlarmStanding.Down)]
    [InlineData("dead dead dead dead ok", "4 Raised Dead", AlarmStanding.Down)]
    [InlineData("dead dead dead dead ok ok", "4 Raised Dead|6 Cleared Dead", AlarmStanding.Up)]
    [InlineData("dead dead dead dead ok dead ok ok", "4 Raised Dead|8 Cleared Dead", AlarmStanding.Up)]
    [InlineData("slow slow slow slow", "4 Raised Slow", AlarmStanding.Down)]
    [InlineData("slow slow slow dead slow", "5 Raised Slow", AlarmStanding.Down)] // a dead site says nothing of its speed
    [InlineData("dead dead dead slow", "", AlarmStanding.Pending)] // slow is not dead
    [InlineData("dead dead dead dead slow slow slow slow", "4 Raised Dead|6 Cleared Dead|8 Raised Slow", AlarmStanding.Down)]
    [InlineData("403 403 403 403", "4 Raised Refused", AlarmStanding.Down)] // refused, and never called dead
    [InlineData("403 dead 403 403 403", "5 Raised Refused", AlarmStanding.Down)]
    [InlineData("403 403 403 ok", "", AlarmStanding.Up)]
    public void People_are_told_what_is_confirmed(string probes, string told, AlarmStanding standing)
    {
        var (state, notices) = Run(probes.Split(' ').Select((how, place) => SampleProbe.Of(how, place * 60)));

        Assert.Equal(told, string.Join('|', notices));
        Assert.Equal(standing, state.Standing);
    }

    [Fact]
    public void Extra_probes_are_wanted_after_30_60_and_120_seconds()
    {
        var state = new AlarmState();
        var waits = new List<TimeSpan?>();
        for (var number = 0; number < 5; number++)
        {
            var step = state.After(SampleProbe.Of("dead", number * 60), Options);
            state = step.State;
            waits.Add(step.ProbeAgain);
        }

        Assert.Equal([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120), null, null], waits);
    }

    [Fact]
    public void Trouble_that_goes_on_is_told_again_after_the_interval()
    {
        var hours = new[] { 0, 0.01, 0.02, 0.03, 3, 6, 6.04, 9, 12.1 };

        var (_, notices) = Run(hours.Select(hour => SampleProbe.Of("dead", hour * 3600)));

        Assert.Equal(["4 Raised Dead", "7 Reminder Dead", "9 Reminder Dead"], notices);
    }

    [Fact]
    public void Notice_says_since_when()
    {
        var state = AlarmState.Replay([SampleProbe.Of("dead", 0), SampleProbe.Of("dead", 30), SampleProbe.Of("dead", 90)], Options);

        Assert.Equal(SampleProbe.Start, Assert.Single(state.After(SampleProbe.Of("dead", 210), Options).Notices).Since);
    }

    /// <summary>Our own trouble, maintenance and reference hosts leave everything as it is, in whatever state it is.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("dead dead")]
    [InlineData("dead dead dead dead")]
    [InlineData("dead dead dead dead ok")]
    public void Probe_that_is_excluded_changes_nothing(string before)
    {
        var state = AlarmState.Replay(before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((how, place) => SampleProbe.Of(how, place)), Options);
        ProbeResult[] excluded =
        [
            SampleProbe.Of("dead", 100) with { Exclusion = new ProbeExclusion(ProbeExclusionReason.Maintenance, "公告") },
            SampleProbe.Of("ok", 101) with { Exclusion = new ProbeExclusion(ProbeExclusionReason.Ours, "断网") },
            SampleProbe.Of("dead", 102) with { Purpose = ProbePurpose.Reference },
            SampleProbe.Of("dead", 103) with { Cause = FailureCause.NotAsked },
        ];

        Assert.All(excluded, probe => Assert.Equal(state, state.After(probe, Options).State));
        Assert.All(excluded, probe => Assert.Null(state.After(probe, Options).ProbeAgain));
    }

    [Fact]
    public void Replay_gives_the_state_that_was()
    {
        var random = new Random(5);
        string[] ways = ["ok", "ok", "dead", "slow", "403", "500"];
        var probes = Enumerable.Range(0, 500).Select(number => SampleProbe.Of(ways[random.Next(ways.Length)], number * 60)).ToList();

        var (state, _) = Run(probes);

        Assert.Equal(state, AlarmState.Replay(probes, Options));
    }

    /// <summary>The running week rises over 3 %, wavers about it, and falls; told once in six hours at most.</summary>
    [Fact]
    public void Running_week_is_told_once_although_it_wavers()
    {
        var state = new AlarmState();
        var told = new List<int>();
        int[] failed = [4, 5, 6, 4, 5, 4, 4, 5];
        double[] hours = [0, 1, 2, 3, 4, 5, 12, 13];
        for (var i = 0; i < failed.Length; i++)
        {
            var step = state.After(new ProbeWeek(new DateOnly(2022, 2, 1), 150, failed[i], 0, 20), SampleProbe.Of("dead", hours[i] * 3600), Options);
            state = step.State;
            told.AddRange(step.Notices.Select(notice => (int)hours[i]));
        }

        Assert.Equal([1, 13], told);
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(2, 0)]
    public void Options_out_of_range_are_refused(int goodInARow, int hours) =>
        Assert.Throws<ArgumentException>(new AlarmOptions { GoodInARow = goodInARow, RemindAfter = TimeSpan.FromHours(hours) }.Validate);

    private static (AlarmState State, List<string> Notices) Run(IEnumerable<ProbeResult> probes)
    {
        var state = new AlarmState();
        var notices = new List<string>();
        foreach (var (probe, number) in probes.Select((probe, place) => (probe, place + 1)))
        {
            var step = state.After(probe, Options);
            state = step.State;
            notices.AddRange(step.Notices.Select(notice => $"{number} {notice.Kind} {notice.About}"));
        }

        return (state, notices);
    }
}
