using System.Globalization;
using System.Text;
using Hengjian.Collect.Imports;
using Hengjian.Documents;

namespace Hengjian.Collect.Tests.Imports;

public sealed class SampleTests
{
    [Theory]
    [InlineData("zhanjiang-2021")]
    [InlineData("qinglan")]
    public void Workbook_is_what_its_source_tables_make(string sample) =>
        Approved.Bytes(Path.Combine(Folder(sample), "registry.xlsx"), SampleWorkbook.Build(Folder(sample)));

    [Theory]
    [InlineData("zhanjiang-2021", false)]
    [InlineData("qinglan", true)]
    public void Import_takes_every_row(string sample, bool simulated)
    {
        var result = RegistryImport.Read(Path.Combine(Folder(sample), "registry.xlsx"));

        Assert.Empty(result.Faults);
        Assert.Empty(result.Refused);
        Assert.Equal((51, 47, 233, 331), (result.Units, result.Sites, result.Accounts, result.Accepted));
        Assert.Equal(["第一类 11 11", "第二类 26 26", "第三类 10 10"], result.Classes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Class} {size.Units} {size.Sites}")));
        Assert.Equal(31, result.Registry!.Sites.Count(site => site.IsChannel));
        Assert.Equal(simulated, result.Registry.Simulated);
        Assert.Equal(simulated, result.Registry.Title.Contains("模拟", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zhanjiang-2021")]
    [InlineData("qinglan")]
    public void Import_warns_exactly_as_approved(string sample)
    {
        // From the bytes and not from the file, so that approving anew does not depend on the order of the tests.
        var result = RegistryImport.Read(Workbooks.Read(SampleWorkbook.Build(Folder(sample)), "registry.xlsx"));
        var text = new StringBuilder();
        foreach (var warning in result.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{warning.Sheet}\t{warning.Row}\t{warning.Field}\t{warning.Value}\t{warning.Reason}\n");
        }

        Approved.Text(Path.Combine(RepositoryRoot.Path, "tests/Hengjian.Collect.Tests/Imports/Approved", sample + ".txt"), text.ToString());
    }

    internal static string Folder(string sample) => Path.Combine(RepositoryRoot.Path, "samples", sample);
}
