namespace Hengjian.Rubrics.Tests.Explanation;

/// <summary>A rubric that uses every construct besides effects, with children, extra points, veto consequences, limits and quotas.</summary>
internal static class EveryConstruct
{
    internal const string Yaml = """
        rubric: all
        version: "1"
        title: 全构造
        source: 测试
        monitoring-date: 2022-02-14
        period: {from: 2021-01-01, to: 2021-12-31}
        evidence: period
        calendar: {source: 国办发明电〔2020〕27号, holidays: [2021-01-01, 2021-02-11..2021-02-17], working: [2021-02-07]}
        order: cap-rescale-bonus
        rounding: {digits: 2, at: total}
        transferred-deductions: fixed
        double: allowed
        notes: [分数线未公布]
        targets:
          - {id: unit, title: 单位}
          - {id: account, title: 账号, when-vetoed: {counts: 0}}
        classes: [{id: 甲类, title: 甲}, {id: 乙类, title: 乙}]
        measures:
          letters: {kind: occurrences, name: 信件, fields: {sent: date, answered: date, missing: number}, dated: sent, given: true}
          rate: {kind: number, share: true, name: 办结率, given: true}
          serves: {kind: flag, name: 有服务, given: true}
          alive: {kind: flag, name: 在更新, given: true}
        vetoes:
          - {id: v1, target: unit, name: 瞒报, words: 瞒报的 59 分, clause: 一, decides: judged, ask: {kind: flag, question: 是否瞒报？}, when: answer, then: {score: 59}}
          - {id: v2, target: unit, name: 迟报, words: 迟报的不得优, clause: 一, decides: judged, ask: {kind: flag, question: 是否迟报？}, when: answer, then: {grade-at-most: 良}}
          - {id: v3, target: account, name: 停更, words: 停更, clause: 一, decides: measured, when: not alive}
        parts:
          - id: base
            name: 基础
            target: unit
            full: 100
            remove:
              - {groups: [g2], when: not serves, then: rescale, words: 没有服务, clause: 三}
            rescale: {to: 100, from: remaining}
            groups:
              - id: g1
                name: 一组
                points: 60
                indicators:
                  - id: reply
                    name: 答复
                    third: 时效
                    explains: 五个工作日内
                    weight: 40
                    decides: measured
                    rules:
                      - {id: reply.1, words: 超期每件扣 5, clause: 四, deduct: 5, each: "where(letters, working-days(item.sent, item.answered) > 5)", at-most: 50%}
                      - {id: reply.2, words: 三个月无人管的减半, clause: 四, factor: 50%, when: "count(letters) > 10"}
                  - id: accounts
                    name: 账号
                    weight: 20
                    decides: measured
                    rules:
                      - {id: accounts.1, words: 账号平均分折算, clause: 五, award-share: "mean(children.account, item.total) / 10"}
              - id: g2
                name: 二组
                points: 40
                requires: {indicators-least: 1, weight-most: 40}
                indicators:
                  - id: done
                    name: 办结
                    weight: 40
                    decides: measured
                    rules:
                      - {id: done.1, words: 每低 1% 扣 10%, clause: 六, shortfall: {of: rate, target: 95%, per: 1%, lose: 10%, steps: started}}
          - id: bonus
            name: 加分
            target: unit
            full: 10
            bonus: true
            opens-when: points.base > 80
            words: 基本分高于 80
            groups:
              - id: g3
                name: 加
                points: 10
                indicators:
                  - id: extra
                    name: 领导肯定
                    weight: 10
                    decides: judged
                    rules:
                      - {id: extra.1, words: 每次 2, clause: 七, ask: {kind: count, question: 几次？, proof: required, at-most: 5}, award: 2, each: answer}
          - id: acc
            name: 账号
            target: account
            full: 10
            groups:
              - id: g4
                name: 账
                points: 10
                indicators:
                  - id: posts
                    name: 发布
                    weight: 10
                    decides: judged
                    rules:
                      - {id: posts.1, words: 评档, clause: 八, levels: {question: 哪一档？, steps: [{id: good, meaning: 好, award: 10}, {id: fair, meaning: 中, from: 50%, to: 80%}, {id: bad, meaning: 差, award: 0}]}}
        grades:
          names: [优, 良, 差, 不合格]
          vetoed: 不合格
          pass: {when: points.base >= 60, otherwise: 不合格, words: 满 60}
          limits: [{id: lie, words: 虚报不得优, clause: 九, at-most: 良, ask: {kind: flag, question: 虚报？}, when: answer}]
          quotas: {within: class, ties: all, shares: [{grade: 优, share: 33%, rounded: nearest}, {grade: 良, share: 33%, rounded: up}]}
        ranking: {within: class, ties: shared}
        """;
}
