namespace Hengjian.EndToEnd.Rubrics;

/// <summary>A scheme of a few lines with two published measures, a question, a veto item and bands; and facts for it.</summary>
internal static class SmallScheme
{
    public const string Yaml = """
        rubric: small
        version: "1"
        title: 小方案
        source: 测试用，虚构
        rounding: {digits: 2, at: total}
        transferred-deductions: fixed
        double: {option: twice}
        targets:
          - {id: site, title: 网站}
        classes:
          - {id: 甲类, title: 甲类单位}
          - {id: 乙类, title: 乙类单位}
        options:
          - id: twice
            question: 同一问题可否重复扣分？
            default: allowed
            choices:
              - {id: allowed, meaning: 可以}
              - {id: refused, meaning: 不可以}
        measures:
          links.dead-on-home: {kind: occurrences, name: 首页打不开的链接}
          availability.unreachable-ratio: {kind: number, share: true, name: 打不开的占比}
        vetoes:
          - id: veto-unreachable
            target: site
            name: 无法访问
            words: 打不开的占比达到 5%
            clause: 一
            decides: measured
            when: availability.unreachable-ratio >= 5%
        parts:
          - id: base
            name: 基础
            target: site
            full: 10
            groups:
              - id: health
                name: 健康
                points: 10
                indicators:
                  - id: home-links
                    name: 首页链接
                    weight: 4
                    decides: measured
                    rules:
                      - {id: home-links.1, words: 打不开的链接每处扣 0.5, clause: 二（一）, deduct: 0.5, each: links.dead-on-home}
                  - id: manners
                    name: 答复态度
                    weight: 6
                    decides: judged
                    applies: {classes: [甲类]}
                    otherwise:
                      - {then: full, words: 乙类不查，按满分计}
                    rules:
                      - {id: manners.1, words: 推诿的扣 2, clause: 二（二）, ask: {kind: flag, question: 是否有推诿？}, deduct: 2, when: answer}
        grades:
          names: [优秀, 合格, 不合格]
          vetoed: 不合格
          bands:
            - {grade: 优秀, from: 9}
            - {grade: 合格, from: 6}
            - {grade: 不合格, from: 0}
        """;

    public static string Facts(string subject, int deadLinks, string ratio = "0.01", string judgements = "[]", string subjectClass = "甲类")
    {
        var items = string.Join(", ", Enumerable.Range(1, deadLinks).Select(number => $$"""{"fact": "link|{{number}}", "text": "404：http://a.example/{{number}}", "proofId": "p{{number}}"}"""));
        return $$"""
            {"subject": "{{subject}}", "target": "site", "class": "{{subjectClass}}",
             "values": {
               "links.dead-on-home": {"occurrences": [{{items}}], "examined": 40},
               "availability.unreachable-ratio": {"number": {{ratio}}}
             },
             "judgements": {{judgements}}}
            """;
    }

    public static string Manners(bool bad) =>
        $$"""[{"rule": "manners.1", "answer": {"flag": {{(bad ? "true" : "false")}}}, "by": "张三", "at": "2022-02-15T09:30:00+08:00", "reason": "抽查了 3 件", "proof": [{"id": "doc-1", "text": "答复截图"}]}]""";
}
