namespace Hengjian.Collect.Crawling;

/// <summary>An item of a list that a script fills: an address and its title.</summary>
internal sealed record ListItem(string Address, string Words);
