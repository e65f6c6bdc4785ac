using Hengjian.Core;

namespace Hengjian.City.Sites;

/// <summary>The messages of one consultation board.</summary>
internal static class Board
{
    private static readonly int[] UsualAges = [9, 25, 58, 110, 160, 215, 275, 320, 400, 500];
    private static readonly int[] StaleAges = [78, 104, 140, 190, 240, 290, 330, 420];
    private static readonly int[] UnansweredAges = [128, 175, 236, 305];

    /// <summary>Makes the messages, oldest first.</summary>
    /// <param name="key">Seeds the times.</param>
    /// <param name="monitoredAt">The time that ages count back from.</param>
    /// <param name="most">The most messages there may be.</param>
    /// <param name="stale">Whether nothing happened in the last two months.</param>
    /// <param name="unanswered">How many messages older than three months and younger than a year got no answer; at most four.</param>
    public static IReadOnlyList<Message> Messages(ulong key, DateTimeOffset monitoredAt, int most, bool stale, int unanswered)
    {
        var day = ChinaTime.DayOf(monitoredAt);
        var ages = (stale ? StaleAges : UsualAges).Take(most).Select(age => (Age: age, Answered: Answers(key, age)));
        ages = ages.Concat(UnansweredAges.Take(unanswered).Select(age => (Age: age, Answered: false)));
        return [.. ages.OrderByDescending(message => message.Age).Select((message, index) =>
        {
            var lot = Chance.Join(key, (ulong)message.Age);
            var asked = ChinaTime.StartOf(day.AddDays(-message.Age)).AddMinutes(Chance.Between(lot, 420, 1320));
            var answered = ChinaTime.StartOf(day.AddDays(Chance.Between(lot, 2, 5) - message.Age)).AddMinutes(Chance.Between(Chance.Join(lot, 7), 510, 1050));
            return new Message(index, asked, message.Answered ? answered : null);
        })];
    }

    /// <summary>Nothing is wrong with a new message that still waits, nor by the letter with one left more than a year ago.</summary>
    private static bool Answers(ulong key, int age) => age switch
    {
        9 => Chance.Below(key, 2) == 0,
        500 => Chance.Below(Chance.Join(key, 500), 4) != 0,
        _ => true,
    };
}
