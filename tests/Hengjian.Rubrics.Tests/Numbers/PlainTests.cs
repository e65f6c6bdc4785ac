using System.Globalization;

using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Tests.Numbers;

/// <summary>Numbers as sheets print and keep them.</summary>
public sealed class PlainTests
{
    [Theory]
    [InlineData("0", "0", "0%")]
    [InlineData("0.000", "0", "0%")]
    [InlineData("-0.0000001", "0", "0%")]
    [InlineData("100", "100", "10000%")]
    [InlineData("2.50", "2.5", "250%")]
    [InlineData("-2.50", "-2.5", "-250%")]
    [InlineData("0.0000005", "0.000001", "0.0001%")]
    [InlineData("0.33333333333333333333333333", "0.333333", "33.3333%")]
    [InlineData("1000000000000.25", "1000000000000.25", "100000000000025%")]
    public void Number_is_written_without_needless_zeros(string number, string text, string percent)
    {
        Assert.Equal(text, Plain.Text(Decimal(number)));
        Assert.Equal(percent, Plain.Percent(Decimal(number)));
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("0.00", "0")]
    [InlineData("-1.500", "-1.5")]
    [InlineData("10.0", "10")]
    [InlineData("18446744073709551615.00", "18446744073709551615")]
    [InlineData("7922816251426433759354395.0330", "7922816251426433759354395.033")]
    [InlineData("0.0000000000000000000000000010", "0.000000000000000000000000001")]
    public void Trimmed_number_has_no_zeros_behind_its_last_digit(string number, string trimmed) =>
        Assert.Equal(trimmed, Plain.Trimmed(Decimal(number)).ToString(CultureInfo.InvariantCulture));

    private static decimal Decimal(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
