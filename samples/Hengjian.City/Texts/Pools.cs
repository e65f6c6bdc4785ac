namespace Hengjian.City.Texts;

/// <summary>The words that invented texts are put together from. Nothing here names a real person, place or event.</summary>
internal static class Pools
{
    public static readonly IReadOnlyList<string> Topics =
    [
        "春季绿化", "便民服务窗口优化", "档案整理", "道路养护", "垃圾分类宣传", "消防安全排查", "农田水利维护", "社区文化活动",
        "防汛准备", "食品安全宣传", "交通秩序疏导", "图书馆延时开放", "健康知识讲座", "职业技能培训", "节约用水宣传", "老旧小区改造",
        "公园步道修缮", "校园周边环境整治", "公共数据目录编制", "惠民措施宣讲", "河道清洁", "停车秩序整治", "志愿服务", "窗口预约服务",
        "应急物资储备", "特色农产品展示", "电梯安全检查", "无障碍设施改造", "公交线路优化", "燃气安全宣传", "科普进校园", "就业服务对接",
        "营商环境优化", "政务公开培训", "群众性体育活动", "建筑工地扬尘治理", "便民热线服务", "农贸市场升级", "路灯检修", "安全生产宣传",
    ];

    public static readonly IReadOnlyList<string> NewsForms =
    [
        "{0}召开{1}工作会议", "{0}扎实推进{1}工作", "{0}开展{1}活动", "{0}组织{1}专题学习", "{0}深入基层调研{1}情况", "{0}部署近期{1}任务",
        "{0}{1}工作取得阶段性进展", "{0}举办{1}交流会",
    ];

    public static readonly IReadOnlyList<string> NoticeForms =
    [
        "{0}关于做好{1}工作的通知", "{0}关于{1}有关事项的公告", "{0}关于公开征集{1}线索的通告", "{0}关于{1}期间服务安排的公告", "{0}关于{1}项目结果的公示",
    ];

    public static readonly IReadOnlyList<string> PolicyForms = ["{0}关于印发《{1}实施方案》的通知", "{0}关于进一步加强{1}工作的意见", "{0}{1}管理办法"];

    public static readonly IReadOnlyList<string> InterpretationForms = ["一图读懂《{1}实施方案》", "《{1}管理办法》解读", "关于《{1}工作意见》的问答"];

    public static readonly IReadOnlyList<string> StatisticsForms = ["{1}主要情况统计", "{1}工作情况简报", "{1}月度汇总表"];

    public static readonly IReadOnlyList<string> OtherForms = ["{1}专题", "{0}{1}情况说明", "{1}事项一览", "{0}{1}安排"];

    public static readonly IReadOnlyList<string> Sentences =
    [
        "按照年度工作安排，有关科室认真梳理{0}各项任务，逐项明确时间和责任。",
        "工作人员走访了甲街道、乙社区和丙村，听取群众对{0}的意见。",
        "下一步将继续完善{0}的工作机制，及时回应群众关切。",
        "会议要求，各有关单位要加强协作，把{0}抓细抓实。",
        "活动现场发放宣传资料若干份，解答群众提问，气氛热烈。",
        "据介绍，{0}计划分三个阶段实施，目前第一阶段已经完成。",
        "有关负责人张某某表示，将把好的做法固定下来，方便群众办事。",
        "参加人员围绕{0}交流了经验，提出了改进建议。",
        "本单位将通过网站和服务窗口公布{0}的进展，欢迎监督。",
        "相关资料已整理归档，需要查阅的可以在工作日到服务窗口办理。",
        "为方便老年人和行动不便的群众，窗口提供帮办代办服务。",
        "本文为模拟城市程序生成的文字，不对应任何真实的单位、人员和事件。",
    ];

    public static readonly IReadOnlyList<string> Sources = ["本网", "综合科", "办公室", "宣传科", "业务一科", "模拟日报"];

    public static readonly IReadOnlyList<string> Questions =
    [
        "咨询公园步道修缮进度", "请问服务窗口周末是否办理业务", "建议增加公交候车座椅", "咨询技能培训报名条件", "请问老旧小区改造范围",
        "建议延长图书馆开放时间", "咨询停车位申请办法", "请问路灯报修怎么联系", "建议完善盲道", "咨询便民热线受理范围", "请问办理材料能否邮寄",
        "建议定期清理河道", "咨询志愿者注册流程", "请问农贸市场何时恢复营业",
    ];

    public static readonly IReadOnlyList<string> Services =
    [
        "临时占用道路许可", "户外设施设置登记", "便民服务卡申领", "场地使用预约", "社会团体活动备案", "老年人优待证办理", "技能培训补贴申领",
        "档案查询", "绿地占用审批", "经营场所信息变更", "车位使用登记", "志愿服务证明开具",
    ];

    public static readonly IReadOnlyList<string> Surnames = ["张", "李", "王", "赵", "陈", "刘", "周", "吴"];
}
