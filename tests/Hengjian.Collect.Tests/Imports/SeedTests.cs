using System.Text.RegularExpressions;
using Hengjian.Collect.Imports;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>Compares the sample of 湛江 with the printed annex it was taken from.</summary>
public sealed partial class SeedTests
{
    private const string Seed = "seeds/004_ce29e008ba70d5cd.txt";

    [SharedFileFact(Seed)]
    public void Zhanjiang_accounts_are_those_of_the_annex_in_its_order()
    {
        var lines = File.ReadLines(RepositoryRoot.Shared(Seed)!).Where(line => Code().IsMatch(line)).ToList();
        var registry = Registry();

        Assert.Equal(233, lines.Count);
        Assert.Equal(lines.Select(line => Code().Match(line).Value), registry.Accounts.Select(account => account.Code.Text));
    }

    [SharedFileFact(Seed)]
    public void Zhanjiang_names_and_types_stand_in_the_printed_row_of_their_code()
    {
        var lines = File.ReadLines(RepositoryRoot.Shared(Seed)!).Where(line => Code().IsMatch(line)).ToList();

        foreach (var (line, account) in lines.Zip(Registry().Accounts))
        {
            var printed = line.Split('\t').Select(WithoutBlanks).ToList();
            Assert.Contains(account.Name, printed);
            Assert.True(account.PlatformType is null || printed.Contains(account.PlatformType), $"{account.Code}: {account.PlatformType}");
        }
    }

    [SharedFileFact(Seed)]
    public void Zhanjiang_sites_and_their_units_are_those_of_the_annex_in_its_order()
    {
        var printed = File.ReadLines(RepositoryRoot.Shared(Seed)!).Select(line => SiteLine().Match(line)).Where(match => match.Success).ToList();
        var registry = Registry();

        Assert.Equal(printed.Select(match => WithoutBlanks(match.Groups[1].Value)), registry.Sites.Select(site => site.Unit.Text));
        Assert.Equal(printed.Select(match => PageUrl.Parse(match.Groups[2].Value)), registry.Sites.Select(site => site.Home));
    }

    private static CityRegistry Registry() => RegistryImport.Read(Path.Combine(SampleTests.Folder("zhanjiang-2021"), "registry.xlsx")).Registry!;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [GeneratedRegex("[0-9]{6}M[0-9]{3}[A-Z]{2}[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9]+\t([^\t]+)\t(https?://[^\t ]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex SiteLine();
}
