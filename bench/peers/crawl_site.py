"""A link checker made of Scrapy, with settings for speed. Usage: python3 crawl_site.py START OUT.json

Follows what lies on the start's host, asks everything else once, and writes {"pages": n, "dead": [...]}: what answered 400 or above, or not at all.
"""
import json
import sys
from urllib.parse import urlsplit

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.linkextractors import LinkExtractor
from scrapy.spidermiddlewares.httperror import HttpError


class Site(scrapy.Spider):
    name = "site"

    def __init__(self, start, **rest):
        super().__init__(**rest)
        self.start_urls = [start]
        self.host = urlsplit(start).netloc
        self.links = LinkExtractor(tags=("a", "area", "link", "img", "script", "iframe"), attrs=("href", "src"), deny_extensions=[], unique=True)
        self.dead = set()
        self.pages = 0

    def start_requests(self):
        for url in self.start_urls:
            yield scrapy.Request(url, callback=self.parse, errback=self.failed)

    def parse(self, response):
        if response.status >= 400:
            self.dead.add(asked(response.request))
            return
        if urlsplit(response.url).netloc != self.host or not isinstance(response, scrapy.http.HtmlResponse):
            return
        self.pages += 1
        for link in self.links.extract_links(response):
            yield scrapy.Request(link.url, callback=self.parse, errback=self.failed)

    def failed(self, failure):
        request = failure.value.response.request if failure.check(HttpError) else failure.request
        self.dead.add(asked(request))


def asked(request):
    """The address that was linked to, before redirects."""
    return request.meta.get("redirect_urls", [request.url])[0]


process = CrawlerProcess(settings={
    "CONCURRENT_REQUESTS": 64,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 64,
    "DOWNLOAD_DELAY": 0,
    "DOWNLOAD_TIMEOUT": 15,
    "ROBOTSTXT_OBEY": False,
    "HTTPERROR_ALLOW_ALL": True,
    "TELNETCONSOLE_ENABLED": False,
    "LOG_LEVEL": "CRITICAL",
    "REACTOR_THREADPOOL_MAXSIZE": 20,
    "SCHEDULER_PRIORITY_QUEUE": "scrapy.pqueues.DownloaderAwarePriorityQueue",
    "USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
    "DEFAULT_REQUEST_HEADERS": {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "zh-CN,zh;q=0.9", "Upgrade-Insecure-Requests": "1"},
})
crawler = process.create_crawler(Site)
process.crawl(crawler, start=sys.argv[1])
process.start()
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump({"pages": crawler.spider.pages, "dead": sorted(crawler.spider.dead)}, out, ensure_ascii=False)
