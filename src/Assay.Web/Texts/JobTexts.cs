using Assay.Client;

namespace Assay.Web.Texts;

/// <summary>Long work on datasets: imports, exports, and everything else that goes on behind requests.</summary>
public sealed class JobTexts(Language language) : AreaTexts(language)
{
    public string Tab => Say("Imports & exports", "导入与导出");
    public string AnyState => Say("Any state", "所有状态");
    public string Count(int count) => Say(count, "1 job", $"{Formats.Number(count)} jobs", $"{Formats.Number(count)} 个作业");
    public string None => Say("Nothing has been done here yet", "还没有作业");
    public string NoneText => Say("Imports, exports, published versions and other long work appear here, with their progress.", "导入、导出、版本发布等耗时作业及其进度会显示在这里。");
    public string NoneInState => Say("No job is in this state", "没有处于该状态的作业");
    public string ShowAll => Say("Show all jobs", "显示所有作业");
    public string CancelJob => Say("Stop", "停止");
    public string CancelQuestion(string title) => Say($"Stop this job: {title}?", $"停止作业：{title}？");
    public string CancelText => Say("It cannot go on later; start a new one instead. Samples that it brought in stay, a half-written version or export is removed.", "停止后不能继续，需要重新开始。已导入的样本会保留，未完成的版本或导出会被清除。");
    public string Stopped => Say("The job is stopped.", "作业已停止。");
    public string Details => Say("Details", "详情");
    public string HideDetails => Say("Hide details", "收起详情");
    public string Path => Say("Path", "路径");
    public string LeftOut => Say("Left out", "未导入的内容");
    public string NothingLeftOut => Say("Nothing was left out.", "没有遗漏的内容。");
    public string ImportedSamples => Say("Samples in the dataset now", "已在数据集中的样本");
    public string WithLabels => Say("With labels", "带标注");
    public string ToConfirm => Say("With labels to be confirmed", "标注待确认");
    public string Files => Say("Files read", "已读取文件");
    public string Exported => Say("Samples written", "已导出样本");
    public string TriedAgain => Say("It is being tried again", "正在重试");

    public string State(string? state) => state switch
    {
        "queued" => Say("waiting", "等待中"),
        "running" => Say("running", "进行中"),
        "succeeded" => Say("done", "已完成"),
        "failed" => Say("failed", "失败"),
        _ => Say("stopped", "已停止"),
    };

    /// <summary>One of the counts of a job.</summary>
    public string Counted(string name, long count) => name switch
    {
        "total" => Say($"{Formats.Number(count)} in all", $"共 {Formats.Number(count)}"),
        "finished" => Say($"{Formats.Number(count)} finished", $"已处理 {Formats.Number(count)}"),
        "added" => Say($"{Formats.Number(count)} added", $"新增 {Formats.Number(count)}"),
        "changed" => Say($"{Formats.Number(count)} changed", $"修改 {Formats.Number(count)}"),
        "removed" => Say($"{Formats.Number(count)} removed", $"移除 {Formats.Number(count)}"),
        "skipped" => Say($"{Formats.Number(count)} left out", $"跳过 {Formats.Number(count)}"),
        _ => $"{name} {Formats.Number(count)}",
    };

    public string Import => Say("Import", "导入");
    public string ImportData => Say("Import data", "导入数据");
    public string ImportPath => Say("Folder or manifest", "文件夹或 manifest 文件");
    public string ImportPathHint => Say("In the store: /bucket/folder/ or /bucket/file.manifest. Files stay where they are.", "存储中的路径：/桶/文件夹/ 或 /桶/文件.manifest。文件保留在原处。");
    public string What => Say("What to import", "导入内容");
    public string SamplesAndLabels => Say("Samples with their labels", "样本及其标注");
    public string SamplesOnly => Say("Samples without labels", "仅样本");
    public string LabelsOnly => Say("Labels for samples that are here already", "仅为已有样本导入标注");
    public string LabelsOnlyHint => Say("They take the place of the labels these samples have now.", "会替换这些样本现有的标注。");
    public string Unconfirmed => Say("The labels wait for somebody to confirm them", "标注需要人工确认");
    public string HardOnly => Say("Hard examples only", "仅导入难例");
    public string Header => Say("The first row names the columns", "首行是列名");
    public string CopyTo => Say("Copy the files into a folder of the dataset", "将文件复制到数据集的目录");
    public string CopyToHint => Say("Name of a folder below the dataset's source; the same folder again imports nothing twice. Empty: the files stay where they are.", "数据集源目录下的文件夹名；再次使用同一文件夹不会重复导入。留空则文件保留在原处。");
    public string OnlyLabels => Say("Only samples with one of these labels", "仅导入带有以下标签的样本");
    public string NamesHint => Say("Names with commas between them; empty for all.", "用逗号分隔；留空表示全部。");
    public string Started => Say("Started. You can leave this page; it goes on.", "已开始。您可以离开此页面，作业会继续。");

    public string Export => Say("Export", "导出");
    public string ExportSamples => Say("Export samples", "导出样本");
    public string To => Say("To", "导出到");
    public string Folder => Say("A folder of the store", "存储中的文件夹");
    public string NewDataset => Say("A new dataset", "新数据集");
    public string ExportPath => Say("Folder for the files", "文件目标文件夹");
    public string ExportPathHint => Say("In the store: /bucket/folder/, outside of this dataset's own folders.", "存储中的路径：/桶/文件夹/，不能位于此数据集自己的文件夹中。");
    public string NewName => Say("Name of the new dataset", "新数据集名称");
    public string NewWorkPath => Say("Its work folder", "其工作文件夹");
    public string Which => Say("Which samples", "导出哪些样本");
    public string All => Say("All samples", "所有样本");
    public string Labeled => Say("Labeled samples", "已标注样本");
    public string Unlabeled => Say("Unlabeled samples", "未标注样本");
    public string AsTheyAre => Say("As they are now", "当前状态");
    public string FromVersion => Say("As of", "时间点");
    public string LabelFiles => Say("Files of labels", "标注文件");
    public string FoundByThemselves => Say("Manifest, or what lies beside the files", "manifest，或样本旁的标注文件");
    public string VocFiles => Say("PASCAL VOC, one beside each file", "PASCAL VOC，每个样本一个");
    public string CocoFile => Say("COCO, one for all (instances.json)", "COCO，合为一个（instances.json）");
    public string Layout => Say("Layout", "目录结构");
    public string LayoutName(int layout) => layout == 1 ? Say("A folder for each label", "每个标签一个文件夹") : Say("All files side by side, labels beside them", "文件平铺，标注文件在旁边");
}
