using Hengjian.Collect.Imports;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>青澜 must look like 湛江 and be no place at all.</summary>
public sealed class QinglanTests
{
    [Fact]
    public void Qinglan_has_the_platforms_of_zhanjiang_row_by_row()
    {
        static IEnumerable<string> Shape(CityRegistry registry) => registry.Accounts.Select(account => $"{account.Code.PlatformLetters} {account.PlatformType}");

        Assert.Equal(Shape(Registry("zhanjiang-2021")), Shape(Registry("qinglan")));
    }

    [Fact]
    public void Qinglan_warnings_are_of_the_kinds_and_number_of_zhanjiang()
    {
        static IEnumerable<string> Kinds(string sample) => Import(sample).Warnings.Select(warning => $"{warning.Sheet} {warning.Field}").Order(StringComparer.Ordinal);

        Assert.Equal(Kinds("zhanjiang-2021"), Kinds("qinglan"));
    }

    [Fact]
    public void Qinglan_hosts_lie_under_a_domain_that_cannot_exist()
    {
        var sites = Registry("qinglan").Sites;

        Assert.All(sites, site => Assert.EndsWith(".gov.cn.test", site.Home.Host, StringComparison.Ordinal));
        Assert.All(sites.Where(site => site.IsChannel), site => Assert.Equal("www.qinglan.gov.cn.test", site.Home.Host));
        Assert.Equal(16, sites.Where(site => !site.IsChannel).Select(site => site.Home.Host).Distinct().Count());
        Assert.Single(sites, site => site.Home.Uri.Scheme == Uri.UriSchemeHttps);
        Assert.All(sites, site => Assert.EndsWith("（模拟）", site.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Qinglan_codes_are_of_an_area_nobody_has()
    {
        var registry = Registry("qinglan");

        Assert.All(registry.Accounts, account => Assert.StartsWith("9901", account.Code.Text, StringComparison.Ordinal));
        Assert.All(registry.Sites, site => Assert.Equal(site.IsChannel, site.Code is null));
        Assert.All(registry.Sites.Where(site => site.Code is not null), site => Assert.StartsWith("9901", site.Code!.Value.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Qinglan_shares_no_account_name_host_or_code_with_zhanjiang()
    {
        var (real, invented) = (Registry("zhanjiang-2021"), Registry("qinglan"));

        Assert.Empty(real.Accounts.Select(account => account.Name).Intersect(invented.Accounts.Select(account => account.Name)));
        Assert.Empty(real.Accounts.Select(account => account.Code).Intersect(invented.Accounts.Select(account => account.Code)));
        Assert.Empty(real.Sites.Select(site => site.Home.Host).Intersect(invented.Sites.Select(site => site.Home.Host)));
    }

    [SharedFileFact("data/admin-divisions/streets.csv")]
    public void Qinglan_place_names_are_in_no_list_of_places()
    {
        string[] places = ["青澜", "汐川", "岚屿", "砚浦", "槿洲", "澄溟", "鹭桥", "棠海", "沅汀", "芷湾", "云帆", "镜湾", "澜江"];
        var divisions = string.Concat(new[] { "provinces", "cities", "areas", "streets" }.Select(list => File.ReadAllText(RepositoryRoot.Shared($"data/admin-divisions/{list}.csv")!)));

        Assert.All(places, place => Assert.DoesNotContain(place, divisions, StringComparison.Ordinal));
        var unitsOfPlaces = Registry("qinglan").Units.Take(11).Select(unit => unit.Name.Text);
        Assert.All(unitsOfPlaces, unit => Assert.Contains(places, place => unit.Contains(place, StringComparison.Ordinal)));
    }

    private static RegistryImportResult Import(string sample) => RegistryImport.Read(Path.Combine(SampleTests.Folder(sample), "registry.xlsx"));

    private static CityRegistry Registry(string sample) => Import(sample).Registry!;
}
