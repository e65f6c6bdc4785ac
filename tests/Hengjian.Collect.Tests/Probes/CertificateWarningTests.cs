using Hengjian.Collect.Probes;

namespace Hengjian.Collect.Tests.Probes;

public sealed class CertificateWarningTests
{
    [Theory]
    [InlineData(90, 90, null)]
    [InlineData(30.01, 30, null)]
    [InlineData(30, 30, 30)]
    [InlineData(14.5, 14, 30)]
    [InlineData(14, 14, 14)]
    [InlineData(7.2, 7, 14)]
    [InlineData(7, 7, 7)]
    [InlineData(0.5, 0, 7)]
    [InlineData(0, 0, 0)]
    [InlineData(-0.5, -1, 0)]
    public void Step_is_the_nearest_that_was_reached(double daysLeft, int wholeDays, int? step)
    {
        var warning = CertificateWarning.At(SampleProbe.Start.AddDays(daysLeft), SampleProbe.Start);

        Assert.Equal((wholeDays, step), (warning.DaysLeft, warning.Step));
    }
}
