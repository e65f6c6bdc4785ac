using System.Text;

namespace Hengjian.City.Pages;

/// <summary>Short pages: errors, outside hosts, redirects.</summary>
internal static class Notices
{
    public const string Html = "text/html; charset=utf-8";

    public static CityAnswer Of(int status, string words) => new(status, Html, Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"moni\" content=\"模拟页面，内容均为程序生成\"><title>{words}</title></head>\n"
        + $"<body><p>模拟页面·内容均为程序生成</p><h1>{words}</h1></body></html>\n"));

    public static CityAnswer Redirect(int status, string location) => Of(status, "页面已移动") with { Location = location };
}
