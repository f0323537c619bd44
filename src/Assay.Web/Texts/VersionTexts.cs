namespace Assay.Web.Texts;

/// <summary>Published versions of a dataset.</summary>
public sealed class VersionTexts(Language language) : AreaTexts(language)
{
    public string Tab => Say("Versions", "版本");
    public string Count(int count) => Say(count, "1 version", $"{Formats.Number(count)} versions", $"{Formats.Number(count)} 个版本");
    public string None => Say("No version yet", "还没有版本");
    public string NoneText => Say("A version keeps the samples and labels as they are now, with a manifest that training jobs read. You can come back to it.", "版本保存当前的样本和标注，并生成供训练使用的 manifest 文件，以后可以切换回来。");
    public string Publish => Say("Publish a version", "发布版本");
    public string NameHint => Say("Letters, digits, _ and -, up to 32. Empty: V001, V002 and so on.", "字母、数字、_ 和 -，最多 32 个字符。留空则依次为 V001、V002……");
    public string Format => Say("Format", "格式");
    public string FormatName(string? format) => format == "CSV" ? Say("CSV file", "CSV 文件") : Say("Manifest", "Manifest 文件");
    public string Training => Say("For training", "用于训练");
    public string TrainingHint(int training) => Say($"{training} % for training, {100 - training} % for evaluation, drawn at random.", $"随机划分：{training}% 训练，{100 - training}% 评估。");
    public string AllTraining => Say("All samples are for training.", "所有样本都用于训练。");
    public string KeepUsage => Say("Samples that were split before stay where they were", "保留样本之前的划分");
    public string CopyFiles => Say("Copy the files of the samples into the version", "将样本文件复制到版本中");
    public string KeepHard => Say("Tell which samples are hard examples", "保留难例信息");
    public string Header => Say("The first row names the columns", "首行写列名");
    public string Started(string name) => name.Length == 0 ? Say("The version is being published.", "正在发布版本。") : Say($"The version {name} is being published.", $"正在发布版本 {name}。");

    public string Current => Say("current", "当前版本");
    public string Publishing => Say("being published", "发布中");
    public string Published => Say("published", "已发布");
    public string Deleting => Say("being deleted", "删除中");
    public string Failed => Say("failed", "发布失败");
    public string Switching => Say("The dataset is going back to a version. Its labels change while this lasts.", "数据集正在切换版本，期间标注会发生变化。");
    public string Labeled(int labeled, int total) => Say($"{Formats.Number(labeled)} of {Formats.Number(total)} samples labeled", $"已标注 {Formats.Number(labeled)} / {Formats.Number(total)} 个样本");
    public string Changes(int added, int changed, int removed) => Say($"{Formats.Number(added)} new, {Formats.Number(changed)} changed, {Formats.Number(removed)} gone since the version before", $"较上一版本：新增 {Formats.Number(added)}，修改 {Formats.Number(changed)}，移除 {Formats.Number(removed)}");
    public string Statistics => Say("Statistics", "统计");
    public string HideStatistics => Say("Hide statistics", "收起统计");
    public string Evaluation => Say("For evaluation", "用于评估");
    public string Hard => Say("Hard examples", "难例");
    public string Size => Say("Size of the files", "文件大小");
    public string ManifestPath => Say("Manifest", "Manifest 文件");
    public string DataPath => Say("Folder", "文件夹");
    public string Labels => Say("Labels", "标签");
    public string NoLabels => Say("No sample has a label in this version.", "此版本中没有带标注的样本。");

    public string Use => Say("Go back to it", "切换到此版本");
    public string UseQuestion(string name) => Say($"Give all samples the labels of version {name}?", $"将所有样本恢复为版本 {name} 的标注？");
    public string UseText => Say("Labels that were changed since are replaced. Publish a version first to keep them.", "此后修改的标注会被替换。如需保留，请先发布一个新版本。");
    public string UseStarted(string name) => Say($"The dataset is going back to {name}.", $"正在切换到版本 {name}。");
    public string DeleteQuestion(string name) => Say($"Delete version {name}?", $"删除版本 {name}？");
    public string DeleteText => Say("It leaves the list for good and cannot be gone back to. The dataset stays as it is.", "版本将被永久删除，无法再切换到它。数据集本身不变。");
}
