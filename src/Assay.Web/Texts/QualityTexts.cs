namespace Assay.Web.Texts;

/// <summary>How far labelers agree, how good each of them is, and the samples with known labels that tell.</summary>
public sealed class QualityTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("Quality", "质量");
    public string Agreement => Say("Agreement beyond chance", "超出偶然的一致性");
    public string AgreementHint(int samples) => Say($"Over {Formats.Number(samples)} samples with several labelers. 1 is always the same, 0 as by chance.", $"基于 {Formats.Number(samples)} 个多人标注的样本。1 表示完全一致，0 表示与偶然相同。");
    public static string NameOf(string? coefficient) => coefficient switch
    {
        "krippendorff_alpha" => "Krippendorff α",
        "gwet_ac1" => "Gwet AC1",
        "cohen_kappa" => "Cohen κ",
        "fleiss_kappa" => "Fleiss κ",
        _ => coefficient ?? "",
    };


    public string Undefined(string? reason) => reason switch
    {
        "one_labeler" => Say("undefined, because there is only one labeler", "无法计算：只有一名标注员"),
        "no_overlap" => Say("undefined, because no sample was labeled by two labelers", "无法计算：没有样本由两名标注员标注"),
        "one_category" => Say("undefined, because all labels are the same", "无法计算：所有标注都相同"),
        "unequal_labelers" => Say("undefined, because the samples were not labeled by equally many labelers", "无法计算：各样本的标注员人数不同"),
        "stratum_not_inspected" => Say("undefined, because of one group nothing was checked", "无法计算：有一组未检查任何条目"),
        "reviewers_at_random" => Say("undefined, because the reviewers tell right from wrong no better than a coin", "无法计算：审核员的判断不比随机更准"),
        "no_scale" => Say("undefined, because a label has no number on the scale", "无法计算：有标签在量表上没有数值"),
        "no_double_checks" => Say("undefined, because too few reviewed gold samples tell how often the reviewers err", "无法计算：已审核的金标样本太少，不足以判断审核员的出错率"),
        _ => Say("undefined, because there are no data", "无法计算：没有数据"),
    };

    public string Reviews => Say("What reviews found", "审核结果");
    public string RejectedAtFirst => Say("Rejected at first review", "首次审核退回率");
    public string WrongInTruth => Say("Wrong in truth, estimated", "实际错误率（估计）");
    public string Sensitivity => Say("Wrong gold labels that reviewers reject", "审核员退回的错误金标答案");
    public string Specificity => Say("Right gold labels that reviewers accept", "审核员通过的正确金标答案");
    public string ReviewsHint => Say("Reviewers err, too. What they say of gold samples, which they cannot tell from others, corrects what they rejected.", "审核员也会出错。根据其对金标样本的判断（审核员无法识别金标），对退回率进行修正。");
    public string OverTasks(int count) => Say(count, "Quality in 1 task", $"Quality over {Formats.Number(count)} tasks", $"{Formats.Number(count)} 个任务中的质量");
    public string OverTasksHint => Say("The mean of the tasks, weighted by what was rated. 1 is always the same, 0 as by chance.", "各任务的加权平均，权重为被标注的数量。1 表示完全一致，0 表示与偶然相同。");
    public string Task => Say("Task", "任务");
    public string SharedSamples => Say("Samples of several", "多人标注的样本");
    public string Labelers => Say("Labelers", "标注员");
    public string RightByGold => Say("Right, by gold", "金标正确率");
    public string RightByAll => Say("Right, by all", "按全体推断的正确率");
    public string FirstPass => Say("Passed first review", "首次审核通过率");
    public string Accepted => Say("Accepted", "验收通过率");
    public string SentBack => Say("Sent back", "被退回");
    public string Submitted => Say("Submitted", "已提交");
    public string PerHour => Say("Per active hour", "每活跃小时");
    public string ActiveTime => Say("Active time", "活跃时间");
    public string MixesUp => Say("Takes", "混淆");
    public string Confusion(string truth, string given) => Say($"{truth} for {given}", $"将 {truth} 标为 {given}");
    public string NothingThere => Say("nothing", "无");
    public string RangeHint => Say("In brackets: the range in which the true share lies with 95 % confidence.", "括号内为 95% 置信区间。");
    public string Paused => Say("paused", "已暂停");
    public string Resume => Say("Let go on", "恢复");
    public string Resumed(string email) => Say($"{email} may go on.", $"{email} 可以继续标注。");
    public string SaveCsv => Say("Save as CSV", "保存为 CSV");

    public string Gold => Say("Gold samples", "金标样本");
    public string GoldText => Say("Samples whose right labels you know, dealt to labelers among the others. Nobody can tell which they are, and their labels never reach the dataset.", "已知正确标注的样本，混在其他样本中分配给标注员，无法识别；其标注不会进入数据集。");
    public string NoGold => Say("The dataset has no gold samples yet. Choose labeled samples in its gallery and use them as gold.", "数据集还没有金标样本。请在数据集样本页选择已标注的样本并设为金标。");
    public string PerLabeler => Say("Gold samples per labeler", "每名标注员的金标样本数");
    public string PerLabelerHint(int count) => Say(count, "The dataset has 1. The number can be raised later, not lowered.", $"The dataset has {Formats.Number(count)}. The number can be raised later, not lowered.", $"数据集共有 {Formats.Number(count)} 个。之后可增加，不能减少。");
    public string PauseBelow => Say("Pause who is surely below, % right", "正确率确定低于此值时暂停（%）");
    public string PauseNobody => Say("nobody", "不暂停");
    public string SaveGold => Say("Save", "保存");
    public string GoldSample => Say("Sample", "样本");
    public string KnownLabels => Say("Right labels", "正确标注");
    public string Answers => Say("Answered right", "答对");
    public string RightOf(int right, int answers) => Say($"{Formats.Number(right)} of {Formats.Number(answers)}", $"{Formats.Number(right)} / {Formats.Number(answers)}");
    public string RemoveGold => Say("Gold no longer", "取消金标");
    public string UseAsGold => Say("Use as gold", "设为金标");
    public string UsedAsGold(int count) => Say(count, "1 sample is gold.", $"{Formats.Number(count)} samples are gold.", $"{Formats.Number(count)} 个样本已设为金标。");
    public string Report => Say("Report", "报告");
    public string ReportOf(string closed) => Say($"Acceptance of {closed}", $"{closed} 的验收");
}
