using System.Text.RegularExpressions;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;

namespace Assay.Server.Features.Labels;

/// <summary>The contract's rules for one label of a label set, as far as they do not depend on the others.</summary>
internal static partial class LabelDefinition
{
    public const int MaxName = 256;
    private const int MaxValue = 1024;
    private const string AttributeNameForbidden = "<>=&\"'";

    private static readonly string[] Shapes = ["bndbox", "polygon", "circle", "line", "dashed", "point", "polyline"];

    public static string Name(string? name)
    {
        var text = Rule.Required(name, "name");
        if (text.Length > MaxName)
            throw new Refusal(Errors.BadValue, "name", new Phrase($"it may have at most {MaxName} characters", $"最多 {MaxName} 个字符"));
        if (text.Any(char.IsControl) || string.IsNullOrWhiteSpace(text))
            throw new Refusal(Errors.BadValue, "name", new Phrase("it must have visible characters and no control characters", "必须有可见字符，且不能有控制字符"));
        // Filters by label name use this word for samples without labels.
        return text.Equals("__none__", StringComparison.OrdinalIgnoreCase) ? throw new Refusal(Errors.LabelDefinition, text, new Phrase("the name means 'without labels'", "该名称表示“无标签”")) : text;
    }

    /// <summary>The type a label has in a dataset, also when it is sent without one.</summary>
    public static LabelType Type(Label label, DatasetType dataset)
    {
        var type = label.Type ?? (dataset, HasEnds(label.Property)) switch
        {
            (DatasetType.TextTriplet, true) => LabelType.TripletRelation,
            (DatasetType.TextTriplet, false) => LabelType.TripletEntity,
            _ => LabelTypes.Only(dataset) ?? LabelType.ImageClassification,
        };
        return LabelTypes.Fits(dataset, type) ? type : throw new Refusal(Errors.LabelDefinition, label.Name, new Phrase($"its type {(int)type} does not belong in a dataset of type {(int)dataset}", $"类型 {(int)type} 不属于类型为 {(int)dataset} 的数据集"));
    }

    /// <summary>The property with what is not said left out, or null if it says nothing.</summary>
    public static LabelProperty? Property(string label, LabelType type, LabelProperty? given)
    {
        if (given is null)
            return null;
        var property = new LabelProperty
        {
            Color = Given(given.Color) is { } color ? Color().IsMatch(color) ? color : throw new Refusal(Errors.LabelDefinition, label, new Phrase("its colour is not written #RRGGBB", "颜色格式应为 #RRGGBB")) : null,
            DefaultShape = Given(given.DefaultShape) is { } shape ? Shape(label, type, shape) : null,
            Shortcut = Given(Rule.Text(given.Shortcut, "@modelarts:shortcut", 32, "")),
            FromType = type == LabelType.TripletRelation ? Given(given.FromType) : null,
            ToType = type == LabelType.TripletRelation ? Given(given.ToType) : null,
        };
        return property == new LabelProperty() ? null : property;
    }

    /// <summary>Attributes with ids; one that was known before keeps its id.</summary>
    public static IReadOnlyList<LabelAttribute>? Attributes(string label, IReadOnlyList<LabelAttribute>? given, IReadOnlyList<LabelAttribute>? before)
    {
        if (given is null or [])
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return given.Select(Attribute).ToList();

        LabelAttribute Attribute(LabelAttribute one)
        {
            var name = Rule.Text(Rule.Required(one.Name, "attributes.name"), "attributes.name", 64, AttributeNameForbidden)!;
            if (!names.Add(name))
                throw new Refusal(Errors.AttributeNameTaken, label, name);
            var known = before?.FirstOrDefault(b => b.Name == name);
            var id = Rule.Text(Given(one.Id), "attributes.id", 64) ?? known?.Id ?? Keys.NewHexId();
            if (!ids.Add(id))
                throw new Refusal(Errors.LabelDefinition, label, new Phrase($"two attributes have the id {id}", $"有两个属性的 ID 都是 {id}"));
            var type = Rule.OneOf(one.Type, "attributes.type", "text", "select") ?? (one.Values is { Count: > 0 } ? "select" : "text");
            var values = type == "select" ? Values(name, one.Values, known?.Values) : null;
            var standard = Rule.Text(one.DefaultValue, "attributes.default_value", MaxValue, "");
            if (!string.IsNullOrEmpty(standard) && values?.All(v => v.Value != standard) == true)
                throw new Refusal(Errors.LabelDefinition, label, new Phrase($"the default of '{name}' is not one of its values", $"“{name}”的默认值不在其取值中"));
            return new LabelAttribute { Id = id, Name = name, Type = type, DefaultValue = standard, Values = values };
        }
    }

    private static IReadOnlyList<LabelAttributeValue> Values(string attribute, IReadOnlyList<LabelAttributeValue>? given, IReadOnlyList<LabelAttributeValue>? before)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Rule.Required(given, $"attributes.values of '{attribute}'").Select(v =>
        {
            var value = Rule.Text(Rule.Required(v.Value, "attributes.values.value"), "attributes.values.value", MaxValue, "")!;
            return seen.Add(value)
                ? new LabelAttributeValue { Id = Rule.Text(Given(v.Id), "attributes.values.id", 64) ?? before?.FirstOrDefault(b => b.Value == value)?.Id ?? Keys.NewHexId(), Value = value }
                : throw new Refusal(Errors.AttributeValueTaken, attribute, value);
        }).ToList();
    }

    private static bool HasEnds(LabelProperty? property) => Given(property?.FromType) is not null || Given(property?.ToType) is not null;

    private static string Shape(string label, LabelType type, string shape)
    {
        if (!Shapes.Contains(shape))
            throw new Refusal(Errors.LabelDefinition, label, Rule.OneOf(string.Join(", ", Shapes)));
        return type is LabelType.ObjectDetection or LabelType.ImageSegmentation or LabelType.Video
            ? shape
            : throw new Refusal(Errors.LabelDefinition, label, new Phrase("only labels with places in a picture have a default shape", "只有图片中有位置的标签才有默认形状"));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    [GeneratedRegex("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Color();
}
