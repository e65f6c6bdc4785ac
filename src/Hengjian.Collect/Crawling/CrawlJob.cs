using Hengjian.Collect.Crawling.State;

namespace Hengjian.Collect.Crawling;

/// <summary>An address handed to a worker.</summary>
/// <param name="Target">The address and what was seen of it in this crawl.</param>
/// <param name="Memory">What is remembered of it from earlier crawls; null for nothing.</param>
/// <param name="Stands">Whether it is not to be asked, because what is remembered still stands.</param>
internal sealed record CrawlJob(WaitingTarget Target, PageMemory? Memory, bool Stands);
