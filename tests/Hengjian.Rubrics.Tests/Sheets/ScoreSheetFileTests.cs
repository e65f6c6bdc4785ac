using System.Text.Json;

using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Sheets;

public sealed class ScoreSheetFileTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator(
        "4", "faults: {kind: occurrences, name: 错别字}", "- {id: r1, words: 错字, clause: 一, deduct: 0.50, each: faults}\n- {id: r2, words: 态度, clause: 二, ask: {kind: flag, question: 好吗？}, deduct: 1, when: not answer}"));

    [Fact]
    public void Sheet_has_the_form_of_the_contract()
    {
        var text = ScoreSheetFile.Write(Scorer.Score(s_rubric, new FactsBuilder().List("faults", 9, "的地", "在再").Build()));
        Assert.Equal(
            """
            {
              "rubric": "small",
              "version": "1",
              "subject": "测试单位",
              "class": null,
              "verdict": "passed",
              "vetoes": [],
              "total": null,
              "range": {
                "lowest": 2,
                "highest": 3
              },
              "grade": null,
              "parts": [
                {
                  "id": "base",
                  "name": "基础",
                  "full": 4,
                  "awarded": null,
                  "range": {
                    "lowest": 2,
                    "highest": 3
                  },
                  "arithmetic": "各项合计 （2 至 3）",
                  "indicators": [
                    {
                      "id": "indicator",
                      "group": "一级",
                      "name": "二级",
                      "weight": 4,
                      "originalWeight": 4,
                      "decides": "judged",
                      "applied": true,
                      "awarded": null,
                      "range": {
                        "lowest": 2,
                        "highest": 3
                      },
                      "entries": [
                        {
                          "rule": "r1",
                          "words": "错字",
                          "clause": "一",
                          "outcome": "triggered",
                          "basis": "错别字：2 处（查 9）；2 处 × 0.5 = 1，扣 1",
                          "occurrences": 2,
                          "points": -1,
                          "evidence": [
                            {
                              "id": "proof-在再",
                              "text": "“在再”有问题"
                            },
                            {
                              "id": "proof-的地",
                              "text": "“的地”有问题"
                            }
                          ],
                          "officialText": "",
                          "inputs": [
                            {
                              "name": "faults",
                              "words": "错别字",
                              "value": "2 处（查 9）",
                              "basis": ""
                            }
                          ],
                          "arithmetic": "2 处 × 0.5 = 1，扣 1",
                          "judgements": []
                        },
                        {
                          "rule": "r2",
                          "words": "态度",
                          "clause": "二",
                          "outcome": "open",
                          "basis": "待人工认定：好吗？",
                          "occurrences": null,
                          "points": 0,
                          "evidence": [],
                          "officialText": "",
                          "inputs": [],
                          "arithmetic": "",
                          "judgements": []
                        }
                      ],
                      "judgement": null,
                      "note": ""
                    }
                  ]
                }
              ],
              "openPoints": [
                {
                  "indicator": "indicator",
                  "rule": "r2",
                  "question": "待人工认定：好吗？",
                  "atStake": 1
                }
              ],
              "options": []
            }

            """,
            text);
    }

    [Fact]
    public void Settled_sheet_names_its_total_and_the_whole_rubric_is_valid_json()
    {
        var text = ScoreSheetFile.Write(Scorer.Score(ZhanjiangRubric.Loaded, CleanSubject.Unit().Build()));
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        Assert.Equal("125", root.GetProperty("total").GetRawText());
        Assert.Equal(ZhanjiangRubric.Loaded.Options.Count, root.GetProperty("options").GetArrayLength());
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Vetoed_sheet_has_no_total()
    {
        using var document = JsonDocument.Parse(ScoreSheetFile.Write(Scorer.Score(ZhanjiangRubric.Loaded, CleanSubject.Unit().Number("home.updates-2w", 0).Build())));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("total").ValueKind);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("range").ValueKind);
        Assert.Equal("vetoed", document.RootElement.GetProperty("verdict").GetString());
    }
}
