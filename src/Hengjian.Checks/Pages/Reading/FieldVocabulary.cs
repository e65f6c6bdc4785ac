namespace Hengjian.Checks.Pages.Reading;

/// <summary>The labels of a kind of page: each under the one name it has for us, with the spellings pages use.</summary>
internal sealed class FieldVocabulary
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private FieldVocabulary(params (string Name, string Spellings)[] fields)
    {
        foreach (var (name, spellings) in fields)
        {
            foreach (var spelling in spellings.Split(' '))
            {
                names.Add(spelling, name);
            }
        }

        Longest = names.Keys.Max(spelling => spelling.Length);
    }

    /// <summary>The ten elements of a service guide (附件2 服务不实用 2).</summary>
    public static FieldVocabulary Guide { get; } = new(
        ("事项名称", "事项名称 服务名称 项目名称 业务名称 办理事项 服务事项名称 办事事项 事项"),
        ("设定依据", "设定依据 办理依据 法律依据 法定依据 政策依据 实施依据 办事依据 受理依据"),
        ("申请条件", "申请条件 受理条件 办理条件 申办条件 审批条件 准予条件 办事条件 许可条件 受理范围 办理对象及条件"),
        ("办理材料", "办理材料 申请材料 申报材料 所需材料 提交材料 申办材料 受理材料 所需资料 申请资料 材料清单 申请材料目录 办事材料"),
        ("办理地点", "办理地点 受理地点 办理地址 受理地址 办公地址 办公地点 窗口地址 办事地点 办理窗口 受理窗口 办理场所 地址"),
        ("办理机构", "办理机构 实施机构 受理机构 实施主体 办理部门 受理部门 实施部门 承办机构 承办单位 责任部门 主管部门 办理单位 受理单位 办事机构 实施单位"),
        ("收费标准", "收费标准 收费依据 是否收费 收费情况 收费标准及依据 收费依据及标准 收费 收费项目 办理费用 费用 收费信息"),
        ("办理时间", "办理时间 办理时限 承诺时限 法定时限 承诺办结时限 法定办结时限 受理时间 办公时间 办结时限 工作时间 承诺期限 法定期限 办理期限 办事时间 时限"),
        ("联系电话", "联系电话 咨询电话 联系方式 咨询方式 咨询电话及监督电话 咨询投诉电话 电话 办公电话 窗口电话 咨询热线 联系人及电话"),
        ("办理流程", "办理流程 办事流程 办理程序 受理流程 申请流程 审批流程 办事程序 审批程序 服务流程 流程图 办理流程图 流程"));

    /// <summary>What a published message of a citizen says.</summary>
    public static FieldVocabulary Message { get; } = new(
        ("留言时间", "留言时间 留言日期 来信时间 来信日期 提交时间 提问时间 咨询时间 咨询日期 写信时间 写信日期 信件时间 投诉时间 反映时间 留言于"),
        ("留言内容", "留言内容 来信内容 咨询内容 信件内容 问题内容 提问内容 诉求内容 反映内容 写信内容 问题描述 咨询问题 网友留言 网民留言 群众来信 留言正文 信件正文 内容"),
        ("留言人", "留言人 来信人 写信人 咨询人 提问人 网友 网友名称 昵称 留言者 姓名"),
        ("标题", "留言标题 来信标题 信件标题 咨询标题 主题 留言主题 信件主题 来信主题"),
        ("状态", "状态 办理状态 处理状态 回复状态 答复状态 信件状态 办件状态 当前状态 留言状态"),
        ("答复时间", "答复时间 答复日期 回复时间 回复日期 办结时间 处理时间 反馈时间 办理时间 回复于"),
        ("答复单位", "答复单位 答复部门 答复机构 回复单位 回复部门 回复机构 处理单位 处理部门 办理单位 办理部门 承办单位 承办部门 反馈单位 受理单位 受理部门"),
        ("答复内容", "答复内容 回复内容 答复意见 回复意见 办理结果 处理结果 处理意见 办理情况 反馈内容 官方回复 答复 回复 部门回复 单位回复"));

    public int Longest { get; }

    /// <summary>Whether some text is a label of any kind of page and nothing else.</summary>
    public static bool IsLabel(string squeezed) => squeezed.Length is >= 2 and <= 12 && (Guide.names.ContainsKey(squeezed) || Message.names.ContainsKey(squeezed));

    public string? NameOf(string spelling) => names.GetValueOrDefault(spelling);
}
