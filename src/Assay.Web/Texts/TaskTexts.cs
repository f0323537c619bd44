using Assay.Client;

namespace Assay.Web.Texts;

/// <summary>Team labeling tasks.</summary>
public sealed class TaskTexts(Language language) : AreaTexts(language)
{
    public string NewTask => Say("New task", "新建任务");
    public string CreateTask => Say("Create task and hand out the samples", "创建任务并分配样本");
    public string NoTasks => Say("No task yet", "还没有任务");
    public string NoTasksText => Say("A task hands the unlabeled samples out to a team and follows them until they are accepted.", "任务将未标注的样本分配给团队，并跟踪至验收通过。");
    public string Count(int count) => Say(count, "1 task", $"{Formats.Number(count)} tasks", $"{Formats.Number(count)} 个任务");
    public string Members(int count) => Say(count, "1 labeler", $"{Formats.Number(count)} labelers", $"{Formats.Number(count)} 名标注员");
    public string Items(int count) => Say(count, "1 item", $"{Formats.Number(count)} items", $"{Formats.Number(count)} 项");
    public string NoItems => Say("No item is in this state", "没有此状态的条目");
    public string Review => Say("Review", "审核");
    public string Team => Say("Team", "团队");
    public string PerDay => Say("Items labeled per day", "每日标注量");
    public string AtMost(int count) => Say($"at most {Formats.Number(count)} a day", $"单日最多 {Formats.Number(count)} 项");
    public string Pace => Say("Pace of the last week", "近一周速度");
    public string ItemsADay(double pace)
    {
        var number = pace.ToString(pace < 10 ? "0.#" : "0", System.Globalization.CultureInfo.InvariantCulture);
        return Say($"{number} a day", $"每天 {number} 项");
    }

    public string TimePerItem => Say("Time per item", "每项用时");
    public string DoneBy => Say("All labeled, at this pace", "按此速度完成标注");
    public string AllLabeled => Say("everything is labeled", "已全部标注");
    public string ChangeMembers => Say("Re-assign", "重新分配");
    public string PassedReview => Say("Passed review", "一次审核通过率");
    public string Left => Say("left", "已退出");
    public string Idle(int days) => Say(days, "nothing for 1 day", $"nothing for {days} days", $"已 {days} 天无进展");
    public string NotBegun(int days) => Say(days, "not begun for 1 day", $"not begun for {days} days", $"{days} 天仍未开始");
    public string MembersTitle => Say("Members", "成员");
    public string Member => Say("Member", "成员");
    public string RoleTitle => Say("Role", "角色");
    public string NoTeams => Say("There is no team yet", "还没有团队");
    public string NoTeamsText => Say("Create a team and invite its members first; then hand the samples out to them.", "请先创建团队并邀请成员，再分配样本。");
    public string NeedLabeler => Say("Choose at least one labeler.", "请至少选择一名标注员。");
    public string Repetition => Say("Labelers per sample", "每个样本的标注人数");
    public string RepetitionHint => Say("With more than one, their labels are compared, and the consensus is merged.", "多于一人时会比较标注并合并共识结果。");
    public string Consensus => Say("Where they differ, merge", "不一致时合并");
    public string Options => Say("Options", "选项");
    public string LaterSamples => Say("Hand out samples that are added later, too", "之后添加的样本也一并分配");
    public string StartFromAuto => Say("Start from the labels that a model proposed", "以模型的自动标注为起点");
    public string MergeAccepted => Say("Merge accepted labels into the dataset", "将验收通过的标注合并到数据集");
    public string Split(int samples, int people) => Say($"{Formats.Number(samples)} unlabeled {(samples == 1 ? "sample" : "samples")} for {Formats.Number(people)} {(people == 1 ? "labeler" : "labelers")}", $"{Formats.Number(samples)} 个未标注样本，{Formats.Number(people)} 名标注员");
    public string ReviewedOrNot(bool reviewed) => reviewed
        ? Say("Labeled items go to a reviewer, then to acceptance.", "标注后先审核，再验收。")
        : Say("Nobody reviews: labeled items go straight to acceptance.", "无审核员：标注后直接进入验收。");
    public string TabBoard => Say("Board", "看板");
    public string TabItems => Say("Items", "条目");
    public string TabAcceptance => Say("Acceptance", "验收");
    public string Progress => Say("Progress", "进度");
    public string Open => Say("Open", "未完成");
    public string PassRate => Say("Pass rate", "通过率");
    public string LastWork => Say("Last work", "最近工作");
    public string Remind => Say("Remind", "提醒");
    public string Reminded(string email) => Say($"A mail to {email} is on its way.", $"已向 {email} 发送邮件。");
    public string MembersHint => Say("Items that nobody has labeled yet are dealt out anew among those chosen.", "尚未标注的条目将在所选成员之间重新分配。");
    public string Reassign => Say("Save members and re-assign", "保存成员并重新分配");
    public string Reassigned => Say("The members are changed and open items dealt out anew.", "成员已更改，未完成条目已重新分配。");
    public string DeleteTask => Say("Delete task", "删除任务");
    public string DeleteTaskText => Say("Labels that were not accepted are lost. What was merged into the dataset stays.", "未验收的标注将丢失，已合并到数据集的标注保留。");

    /// <summary>The rules as the API names them; the first is what a task has if none is chosen.</summary>
    public static IReadOnlyList<string> ConsensusRules { get; } = ["agreement", "majority", "dawid-skene"];

    public string ConsensusRule(string? rule) => rule switch
    {
        "majority" => Say("what most labelers say", "多数人的标注"),
        "dawid-skene" => Say("what is most probable, weighing each labeler (Dawid–Skene)", "按标注员可靠性加权后最可能的标注（Dawid–Skene）"),
        _ => Say("what the others agree with most", "与他人最一致的标注"),
    };

    public string ConsensusHint(string? rule) => rule switch
    {
        "majority" => Say("Each labeler has one vote. Ties go to the better score, then to the earlier one.", "每人一票。票数相同时取评分较高者，再取较早者。"),
        "dawid-skene" => Say("How often each labeler confuses which classes is estimated from the labels themselves; good labelers weigh more.", "根据标注本身估计每名标注员的混淆情况，可靠者权重更大。"),
        _ => Say("Labels that have more in common count more, also where samples have several classes.", "共同之处越多越优先，也适用于多标签样本。"),
    };

    public string Role(WorkerRole? role) => role switch
    {
        WorkerRole.Labeler => Say("Labeler", "标注员"),
        WorkerRole.Reviewer => Say("Reviewer", "审核员"),
        WorkerRole.Manager => Say("Manager", "管理员"),
        _ => Say("Owner", "所有者"),
    };

    public string Status(WorkforceTaskStatus? status) => status switch
    {
        WorkforceTaskStatus.Created => Say("waits for its manager", "等待管理员启动"),
        WorkforceTaskStatus.Starting => Say("starting", "启动中"),
        WorkforceTaskStatus.Running => Say("being labeled", "标注中"),
        WorkforceTaskStatus.UnderAcceptance => Say("under acceptance", "验收中"),
        WorkforceTaskStatus.Complete => Say("complete", "已完成"),
        WorkforceTaskStatus.SentBack => Say("items sent back", "有退回条目"),
        WorkforceTaskStatus.Synchronizing => Say("merging labels", "合并标注中"),
        _ => Say("drawing a sample", "抽样中"),
    };
}
