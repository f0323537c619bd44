using Assay.Client;
using Assay.Formats;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets;

/// <summary>The contract's rules for what a dataset is created from.</summary>
internal static class DatasetRules
{
    private const string SeparatorCharacters = "!@#$%^&*_=|?/':.;,";

    public static bool IsText(this DatasetType type) => type is DatasetType.TextClassification or DatasetType.NamedEntityRecognition or DatasetType.TextTriplet;

    public static bool IsImage(this DatasetType type) => type is DatasetType.ImageClassification or DatasetType.ObjectDetection or DatasetType.ImageSegmentation;

    public static string Description(string? text) => Rule.Text(text, "description", 256) ?? "";

    /// <summary>A folder below a bucket that is neither the data's folder nor inside it, so that results never become samples.</summary>
    public static string WorkPath(string? text, IReadOnlyList<DataSource> sources)
    {
        var given = Rule.Required(text, "work_path");
        if (given.Length > 700)
            throw new Refusal(Errors.WorkPathTooLong);
        var path = ObjectPath.ParseFolder(given).ToString();
        return sources.Any(s => s.DataPath is { } data && path.StartsWith(data, StringComparison.Ordinal))
            ? throw new Refusal(Errors.BadValue, "work_path", new Phrase("it must not be the data path or a folder in it", "不能是数据目录或其子目录"))
            : path;
    }

    public static int WorkPathType(int? value) => value is null or 0 ? 0 : throw new Refusal(Errors.BadValue, "work_path_type", new Phrase("only 0 is known", "只支持 0"));

    /// <summary>At most one folder of the object store. Connection data of other sources is not kept.</summary>
    public static IReadOnlyList<DataSource> Sources(IReadOnlyList<DataSource>? given, DatasetType type)
    {
        if (given is null or [])
            return [];
        if (given.Count > 1)
            throw new Refusal(Errors.BadValue, "data_sources", new Phrase("only one entry at a time is possible", "一次只能有一项"));
        var source = given[0];
        if (source.DataType is not (null or 0))
            throw new Refusal(Errors.BadValue, "data_sources.data_type", new Phrase("only 0, a folder of the object store, can be read here", "只支持 0，即对象存储中的目录"));
        return
        [
            new DataSource
            {
                DataType = 0,
                DataPath = ObjectPath.ParseFolder(Rule.Required(source.DataPath, "data_sources.data_path")).ToString(),
                WithColumnHeader = source.WithColumnHeader,
                SchemaMaps = type == DatasetType.Table ? SchemaMaps(source.SchemaMaps, "data_sources.schema_maps") : null,
            },
        ];
    }

    public static string DataFormat(string? text, DatasetType type)
    {
        var format = Rule.OneOf(text, "data_format", "Default", "CarbonData") ?? "Default";
        return format == "CarbonData" && type != DatasetType.Table
            ? throw new Refusal(Errors.TypeDoesNotAllow, (int)type, new Phrase("CarbonData is for tables", "CarbonData 仅用于表格"))
            : format;
    }

    /// <summary>The columns of a table, numbered from 1.</summary>
    public static IReadOnlyList<Field>? Schema(IReadOnlyList<Field>? given)
    {
        if (given is null or [])
            return null;
        var fields = given.Select((f, i) => new Field
        {
            SchemaId = f.SchemaId ?? i + 1,
            Name = Rule.Text(Rule.Required(f.Name, "schema.name"), "schema.name", 256, ""),
            Type = ColumnType(f.Type).Name(),
            Description = Rule.Text(f.Description, "schema.description", 256),
        }).ToList();
        if (fields.DistinctBy(f => f.Name).Count() < fields.Count)
            throw new Refusal(Errors.BadValue, "schema.name", new Phrase("two columns have the same name", "有两列名称相同"));
        return fields.DistinctBy(f => f.SchemaId).Count() < fields.Count
            ? throw new Refusal(Errors.BadValue, "schema.schema_id", new Phrase("two columns have the same id", "有两列 ID 相同"))
            : fields;
    }

    private static ColumnType ColumnType(string? text) => string.IsNullOrEmpty(text) ? Formats.ColumnType.String : ColumnTypes.Find(text)
        ?? throw new Refusal(Errors.BadValue, "schema.type", new Phrase($"use one of {string.Join(", ", ColumnTypes.All.Select(t => t.Name()))}", $"请使用 {string.Join("、", ColumnTypes.All.Select(t => t.Name()))} 之一"));

    /// <summary>How the columns of a source become those of the table.</summary>
    public static IReadOnlyList<SchemaMap>? SchemaMaps(IReadOnlyList<SchemaMap>? given, string name)
    {
        if (given is null or [])
            return null;
        var maps = given.Select(m => new SchemaMap { SrcName = Rule.Required(m.SrcName, name + ".src_name"), DestName = Rule.Required(m.DestName, name + ".dest_name") }).ToList();
        return maps.DistinctBy(m => m.DestName).Count() < maps.Count
            ? throw new Refusal(Errors.BadValue, name + ".dest_name", new Phrase("two columns become the same one", "有两列映射到同一列"))
            : maps;
    }

    /// <summary>With the documented defaults filled in.</summary>
    public static LabelFormat LabelFormat(LabelFormat? given) => new()
    {
        LabelType = Rule.OneOf(given?.LabelType, "label_format.label_type", "0", "1") ?? "1",
        TextLabelSeparator = Separator(given?.TextLabelSeparator, "label_format.text_label_separator") ?? ",",
        TextSampleSeparator = Separator(given?.TextSampleSeparator, "label_format.text_sample_separator") ?? "\t",
    };

    /// <summary>One character, which some clients write with a backslash before it.</summary>
    private static string? Separator(string? text, string name)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var one = text is ['\\', _] ? text[1] == 't' ? "\t" : text[1..] : text;
        return one.Length == 1 && (char.IsAsciiLetterOrDigit(one[0]) || one[0] == '\t' || SeparatorCharacters.Contains(one[0], StringComparison.Ordinal))
            ? one
            : throw new Refusal(Errors.BadValue, name, new Phrase($"use one letter, digit, tab or one of {SeparatorCharacters}", $"请使用一个字母、数字、制表符或 {SeparatorCharacters} 之一"));
    }
}
