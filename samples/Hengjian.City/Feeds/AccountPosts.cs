using Hengjian.City.Faults;
using Hengjian.City.Texts;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City.Feeds;

/// <summary>The posts of an account: a pure function of account, plan and time.</summary>
internal sealed class AccountPosts(MediaAccount account, AccountFaults faults, CityOptions options)
{
    private const int History = 26;
    private const int StaleWeeksLeast = 3;
    private const int StaleWeeksMost = 9;

    private readonly ulong key = Chance.Join(Chance.Of(options.Seed), account.Code.Text);

    /// <summary>The posts that can be seen at a time, newest first; at most thirty.</summary>
    public IReadOnlyList<Post> At(DateTimeOffset at)
    {
        var posts = new List<Post>();
        if (!account.HasPosts)
        {
            return posts;
        }

        var today = ChinaTime.DayOf(options.MonitoredAt);
        var first = faults.Stale ? Chance.Between(key, StaleWeeksLeast, StaleWeeksMost) + 1 : 1;
        for (var week = first; week <= first + History && posts.Count < 30; week++)
        {
            if (faults.Gaps.Contains(week) || (account.IsServiceAccount && Rests(week)))
            {
                continue;
            }

            var lot = Chance.Join(key, (ulong)week);
            var count = account.IsServiceAccount ? 1 : Chance.Between(lot, 1, 3);
            for (var slot = count - 1; slot >= 0; slot--)
            {
                var day = today.AddDays((-7 * week) + 1 + (slot * 2) + Chance.Below(lot >> 5, 2));
                var minutes = Chance.Between(Chance.Join(lot, (ulong)slot), 540, 1200);
                var published = ChinaTime.StartOf(day).AddMinutes(minutes);
                if (published <= at)
                {
                    posts.Add(Post(week, slot, published));
                }
            }
        }

        return posts;
    }

    /// <summary>Service accounts may send four messages a month and often send fewer: one in the last two weeks, then every third week.</summary>
    private bool Rests(int week) => week is 1 or 2 ? week != Chance.Between(key, 1, 2) : week % 3 != 2;

    private Post Post(int week, int slot, DateTimeOffset published)
    {
        var lot = Chance.Join(Chance.Join(key, (ulong)week), (ulong)slot + 31);
        var topic = Pools.Topics[Chance.Below(lot, Pools.Topics.Count)];
        var title = Chance.Below(lot >> 9, 3) switch
        {
            0 => $"【提示】{topic}这些事请您留意（模拟）",
            1 => $"一图看懂：{topic}（模拟）",
            _ => $"{account.Unit.Text}{topic}最新进展（模拟）",
        };
        return new Post($"{account.Code.Text}-{week}-{slot}", title, published);
    }
}
