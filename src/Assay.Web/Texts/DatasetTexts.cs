using Assay.Client;

namespace Assay.Web.Texts;

/// <summary>Datasets and their samples.</summary>
public sealed class DatasetTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("Datasets", "数据集");
    public string Search => Say("Search by name", "按名称搜索");
    public string Cards => Say("Cards", "卡片");
    public string Table => Say("Table", "表格");
    public string View => Say("View", "视图");
    public string Count(int count) => Say(count, "1 dataset", $"{Formats.Number(count)} datasets", $"{Formats.Number(count)} 个数据集");
    public string Samples(int count) => Say(count, "1 sample", $"{Formats.Number(count)} samples", $"{Formats.Number(count)} 个样本");
    public string Labeled(int labeled, int total) => Say($"{Formats.Number(labeled)} of {Formats.Number(total)} labeled", $"已标注 {Formats.Number(labeled)} / {Formats.Number(total)}");
    public string NoneYet => Say("No dataset yet", "还没有数据集");
    public string NoneYetText => Say("A dataset is a set of images, texts, recordings, videos or rows, with the labels a team gives them.", "数据集是一组图片、文本、音频、视频或表格行，以及团队为其添加的标注。");
    public string NoneFound(string text) => Say($"No dataset is called “{text}”", $"没有名为“{text}”的数据集");
    public string ClearSearch => Say("Clear the search", "清除搜索");
    public string Name => Say("Name", "名称");
    public string Type => Say("Type", "类型");
    public string Total => Say("Samples", "样本");
    public string Progress => Say("Labeled", "已标注");
    public string Created => Say("Created", "创建时间");

    public string TypeName(DatasetType? type) => type switch
    {
        DatasetType.ImageClassification => Say("Image classification", "图像分类"),
        DatasetType.ObjectDetection => Say("Object detection", "物体检测"),
        DatasetType.ImageSegmentation => Say("Image segmentation", "图像分割"),
        DatasetType.TextClassification => Say("Text classification", "文本分类"),
        DatasetType.NamedEntityRecognition => Say("Named entities", "命名实体"),
        DatasetType.TextTriplet => Say("Text relations", "文本三元组"),
        DatasetType.SoundClassification => Say("Sound classification", "声音分类"),
        DatasetType.SpeechContent => Say("Transcripts", "语音内容"),
        DatasetType.SpeechParagraph => Say("Speech segments", "语音分割"),
        DatasetType.Table => Say("Table", "表格"),
        DatasetType.Video => Say("Video", "视频"),
        _ => Say("Files of any kind", "自由格式"),
    };

    public string NewDataset => Say("New dataset", "新建数据集");
    public string CreateDataset => Say("Create dataset", "创建数据集");
    public string NameHint => Say("Letters, digits, _ and -.", "字母、数字、_ 和 -。");
    public string WhereSamples => Say("Where the samples come from", "样本来源");
    public string FromUpload => Say("Files from this computer", "本机文件");
    public string FromFolder => Say("A folder of the store", "存储中的文件夹");
    public string FromUploadHint => Say("You can drop files on the dataset once it is created.", "创建后可将文件拖到数据集页面上。");
    public string FromFolderHint => Say("The server reads all fitting files in it; they stay where they are.", "服务器会读取其中所有合适的文件，文件保留在原处。");
    public string ImportAnnotations => Say("Read the labels that lie beside the samples", "读取样本旁边的标注文件");
    public string SourceFolder => Say("Source folder", "源文件夹");
    public string WorkFolder => Say("Work folder", "工作文件夹");
    public string LabelsPlaceholder => Say("car, person, bicycle", "汽车，行人，自行车");
    public string LabelsHint => Say("Names with commas or line ends between them. Colours and shortcuts come later.", "名称之间用逗号或换行分隔，颜色和快捷键可稍后设置。");
    public string Columns => Say("Columns", "列");
    public string ColumnName => Say("Name of the column", "列名");
    public string ColumnType => Say("Type of the column", "列类型");
    public string AddColumn => Say("Add column", "添加列");
    public string ColumnsOfFile => Say("Take them from a CSV file…", "从 CSV 文件读取…");
    public string ColumnsHint => Say("Values that do not fit the type of their column are told and left out. Without columns those of the first file are taken.", "与列类型不符的值会被提示并跳过；不填写则采用第一个文件的列。");
    public string NoColumnsThere => Say("The first row of this file names no columns.", "该文件首行没有列名。");
    public string HasHeader => Say("The first row of CSV files names the columns", "CSV 文件首行是列名");
    public string RowsHint => Say("The server reads the CSV and Parquet files in it; they stay where they are.", "服务器会读取其中的 CSV 和 Parquet 文件，文件保留在原处。");
    public string TabSamples => Say("Samples", "样本");
    public string TabLabels => Say("Labels", "标签");
    public string TabTasks => Say("Tasks", "任务");
    public string TabStatistics => Say("Statistics", "统计");
    public string TabSettings => Say("Settings", "设置");
    public string Scanning(int found) => Say($"The source is being read; {Formats.Number(found)} samples so far.", $"正在读取数据源，已找到 {Formats.Number(found)} 个样本。");
    public string SampleName => Say("Name of a sample", "样本名称");
    public string State => Say("State", "状态");
    public string AnyState => Say("Any state", "所有状态");
    public string AnyLabel => Say("Any label", "所有标签");
    public string Upload => Say("Upload", "上传");
    public string DropFiles => Say("Drop files here, or click to choose them", "将文件拖到此处，或点击选择");
    public string UploadHint(string endings) => endings.Length == 0 ? Say("Files of any kind.", "任意文件。") : Say($"Files: {endings}", $"文件类型：{endings}");
    public string Uploaded(int done, int all) => Say($"{Formats.Number(done)} of {Formats.Number(all)} uploaded", $"已上传 {Formats.Number(done)} / {Formats.Number(all)}");
    public string UploadState(Datasets.UploadState state) => state switch
    {
        Datasets.UploadState.Waiting => Say("waiting", "等待中"),
        Datasets.UploadState.Sending => Say("sending", "上传中"),
        Datasets.UploadState.Done => Say("uploaded", "已上传"),
        _ => Say("refused", "被拒绝"),
    };
    public string MoreFilters(int set) => set == 0 ? Say("More filters", "更多筛选") : Say($"More filters ({set})", $"更多筛选（{set}）");
    public string Difficulty => Say("Hard samples", "难例");
    public string AnyDifficulty => Say("Hard and others", "全部");
    public string HardOrNot(string hard) => hard == "1" ? Say("Hard ones only", "仅难例") : Say("Only the others", "仅非难例");
    public string DifficultyRange => Say("Difficulty, 0 to 1", "难度（0–1）");
    public string Score => Say("Score of a label, 0 to 1", "标注置信度（0–1）");
    public string AtLeast => Say("at least", "下限");
    public string AtMost => Say("at most", "上限");
    public string Changed => Say("File changed", "文件时间");
    public string AnyTime => Say("Any time", "不限");
    public string FromTo => Say("From day to day", "指定日期");
    public string FirstDay => Say("First day", "起始日期");
    public string LastDay => Say("Last day", "结束日期");
    public string DaysHint => Say("At most 30 days, in UTC.", "最多 30 天（UTC）。");
    public string TimeSpan(string time) => time switch
    {
        "day" => Say("Since yesterday", "昨天至今"),
        "month" => Say("In the last 30 days", "最近 30 天"),
        _ => time,
    };

    public string LabeledBy => Say("Labeled by", "标注人");
    public string FileFolder => Say("Folder of the files", "文件所在目录");
    public string Metadata => Say("Metadata, name=value", "元数据（名称=值）");
    public string RemoveFilter => Say("Remove filter", "移除筛选");
    public string ClearFilters => Say("Clear the filters", "清除筛选");
    public string NoSamples => Say("No samples yet", "还没有样本");
    public string NoSamplesText => Say("Upload files, or put them into the source folder of the dataset.", "上传文件，或将其放入数据集的源文件夹。");
    public string NoSamplesFound => Say("No sample fits these filters", "没有符合筛选条件的样本");
    public string Select => Say("Select", "选择");
    public string SelectedCount(int count) => Say(count, "1 sample selected", $"{Formats.Number(count)} samples selected", $"已选择 {Formats.Number(count)} 个样本");
    public string Unselect => Say("Unselect", "取消选择");
    public string SetLabel => Say("Set label…", "设置标签…");
    public string ClearLabels => Say("Clear labels", "清除标注");
    public string ClearLabelsText(int count) => Say(count, "The labels of 1 sample will be removed.", $"The labels of {Formats.Number(count)} samples will be removed.", $"将移除 {Formats.Number(count)} 个样本的标注。");
    public string DeleteSamples => Say("Delete samples", "删除样本");
    public string DeleteSamplesText(int count) => Say(count, "1 sample and its labels leave the dataset. Its file stays in the store.", $"{Formats.Number(count)} samples and their labels leave the dataset. Their files stay in the store.", $"{Formats.Number(count)} 个样本及其标注将从数据集中移除，文件保留在存储中。");
    public string NoLabelsHere => Say("No labels.", "没有标注。");
    public string Size => Say("Size", "大小");
    public string Folder => Say("Folder", "文件夹");
    public string Added => Say("Added", "添加时间");
    public string LabelCount(int count) => Say(count, "1 label", $"{Formats.Number(count)} labels", $"{Formats.Number(count)} 个标签");
    public string NewLabel => Say("New label", "新建标签");
    public string NoLabelsYet => Say("No labels yet", "还没有标签");
    public string NoLabelsYetText => Say("Labels are what the team says about a sample: the classes, or the kinds of objects to find.", "标签是团队对样本的描述：类别，或要查找的物体种类。");
    public string Shortcut => Say("Shortcut", "快捷键");
    public string ShortcutHint => Say("One key for the labeling workspace.", "标注时使用的按键。");
    public string Shape => Say("Shape", "形状");
    public string Colour => Say("Colour", "颜色");
    public string Attributes => Say("Attributes", "属性");
    public string AttributeValues => Say("Choices, with commas between", "可选值，用逗号分隔");
    public string AttributeHint => Say("What labelers say about each object. Without choices it is a text.", "标注员对每个对象的补充说明；没有可选值时为文本。");
    public string AddAttribute => Say("Add attribute", "添加属性");
    public string DeleteLabel(string name) => Say($"Delete the label “{name}”?", $"删除标签“{name}”？");
    public string DeleteLabelText => Say("It is taken off every sample that carries it. The samples stay.", "所有样本上的该标签都会被移除，样本保留。");
    public string ByState => Say("Samples by state", "按状态统计样本");
    public string ByLabel => Say("Labels", "标签");
    public string OverTime => Say("Over time", "随时间变化");
    public string NothingYet => Say("Nothing happened yet.", "尚无数据。");
    public string LabelNumbers(int count, int samples) => Say($"{Formats.Number(count)} on {Formats.Number(samples)}", $"{Formats.Number(count)} / {Formats.Number(samples)}");
    public string DeleteDataset => Say("Delete dataset", "删除数据集");
    public string DeleteDatasetQuestion(string name) => Say($"Delete the dataset “{name}”?", $"删除数据集“{name}”？");
    public string DeleteDatasetText => Say("Its samples, labels, tasks and versions are deleted for good. Source files stay in the store.", "其样本、标注、任务和版本将被永久删除，源文件保留在存储中。");

    public string ShapeName(string shape) => shape switch
    {
        "bndbox" => Say("Box", "矩形框"),
        "polygon" => Say("Polygon", "多边形"),
        "circle" => Say("Circle", "圆形"),
        "line" => Say("Line", "直线"),
        "dashed" => Say("Dashed line", "虚线"),
        "point" => Say("Point", "点"),
        "polyline" => Say("Polyline", "折线"),
        _ => shape,
    };
}
