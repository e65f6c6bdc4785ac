namespace Hengjian.Collect.Probes.Alarms;

/// <summary>When people are told. Section <c>Collect:Probe:Alarm</c>.</summary>
public sealed record AlarmOptions
{
    /// <summary>After how long each extra probe follows the one before it. 30, 60 and 120 seconds by default: an alarm needs four failures in a row over three and a half minutes.</summary>
    public IReadOnlyList<TimeSpan> ConfirmAfter { get; init; } = [TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120)];

    /// <summary>How many good probes in a row end an alarm. 2 by default, at least 1.</summary>
    public int GoodInARow { get; init; } = 2;

    /// <summary>How long a confirmed trouble goes on until people are told again. 6 hours by default.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names the setting (zh-CN).</exception>
    public void Validate()
    {
        if (ConfirmAfter.Count > 10 || ConfirmAfter.Any(wait => wait < TimeSpan.FromSeconds(1) || wait > TimeSpan.FromHours(1)))
        {
            throw new ArgumentException("设置 Collect:Probe:Alarm:ConfirmAfter 应为至多 10 个，每个 1 秒至 1 小时");
        }

        if (GoodInARow is < 1 or > 10)
        {
            throw new ArgumentException("设置 Collect:Probe:Alarm:GoodInARow 应为 1 至 10");
        }

        if (RemindAfter < TimeSpan.FromMinutes(1))
        {
            throw new ArgumentException("设置 Collect:Probe:Alarm:RemindAfter 应至少 1 分钟");
        }
    }
}
