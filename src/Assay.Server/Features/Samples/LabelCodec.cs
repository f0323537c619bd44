using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>The way of labels into the system: whoever sends them, they pass every rule here and leave as a draft.</summary>
internal static class LabelCodec
{
    public const int MaxLabels = 10_000;

    private static readonly JsonSerializerOptions Stored = StoredOptions();

    public static AnnotationDraft Check(DatasetEntity dataset, LabelSet set, SampleFacts sample, IReadOnlyList<SampleLabel>? labels)
    {
        if (labels is not { Count: > 0 })
            return AnnotationDraft.Empty;
        if (labels.Count > MaxLabels)
            throw new Refusal(Errors.LabelRule, sample.SampleId, $"labels[{MaxLabels}]", new Phrase($"a sample may have at most {MaxLabels} labels", $"一个样本最多有 {MaxLabels} 个标签"));

        var checkedLabels = new SampleLabel[labels.Count];
        var places = new LabelPlace[labels.Count];
        for (var i = 0; i < labels.Count; i++)
        {
            places[i] = Resolve(dataset, set, sample, i, labels[i]);
            LabelRules.Check(places[i]);
            checkedLabels[i] = places[i].Label;
        }

        RelationRules.Check(places, checkedLabels);
        var rows = Rows(dataset, places);
        return new(
            JsonSerializer.Serialize<IReadOnlyList<SampleLabel>>(checkedLabels, Stored),
            CanonicalForm.Of(QualityMapping.ToAnnotation(checkedLabels)),
            rows);
    }

    /// <summary>A draft of labels that passed the rules before and were since renamed or thinned out.</summary>
    public static AnnotationDraft Redraft(IReadOnlyList<SampleLabel> labels)
    {
        // Two classes that a change gave the same name are one.
        var kept = labels.Where((l, i) => !LabelTypes.IsClass(l.Type!.Value) || !labels.Take(i).Any(before => before.Type == l.Type && before.Name == l.Name)).ToList();
        var rows = kept.GroupBy(l => (Type: l.Type!.Value, Name: l.Name ?? "")).Select(g => new LabelRow(
            g.Key.Type, g.Key.Name, g.Count(), g.Min(l => l.Score), g.Max(l => l.Score), g.Any(l => LabelRules.IsHard(l.Property?.Hard)))).ToList();
        return kept.Count == 0 ? AnnotationDraft.Empty : new(JsonSerializer.Serialize<IReadOnlyList<SampleLabel>>(kept, Stored), CanonicalForm.Of(QualityMapping.ToAnnotation(kept)), rows);
    }

    /// <summary>Compares stored labels; their order and their ids say nothing.</summary>
    public static bool AreSame(string stored, string other)
    {
        return stored == other || Texts(stored).SequenceEqual(Texts(other), StringComparer.Ordinal);

        static IEnumerable<string> Texts(string labels) =>
            JsonSerializer.Deserialize<List<SampleLabel>>(labels, Stored)!.Select(l => JsonSerializer.Serialize(l with { Id = null }, Stored)).Order(StringComparer.Ordinal);
    }

    /// <summary>Finds the label in the label set and fills in what it says by default.</summary>
    private static LabelPlace Resolve(DatasetEntity dataset, LabelSet set, SampleFacts sample, int index, SampleLabel label)
    {
        var known = label.Name is { Length: > 0 } name
            ? set.Find(label.Type, name) ?? throw Unknown(dataset, sample, index, label)
            : null;
        var type = known?.Type ?? label.Type ?? LabelTypes.Only(dataset.Type);
        var place = new LabelPlace(sample, index, label, known);
        if (type is not { } found)
            throw place.Refuse(new("it has neither name nor type", "既无名称也无类型"));
        if (known is null && found is not (LabelType.SpeechContent or LabelType.SpeechParagraph))
            throw place.Refuse(new("it has no name", "缺少名称"));
        if (!LabelTypes.Fits(dataset.Type, found))
            throw place.Refuse(new($"labels of type {(int)found} do not belong in a dataset of type {(int)dataset.Type}", $"类型为 {(int)found} 的标签不属于类型为 {(int)dataset.Type} 的数据集"));
        var filled = label.Type is null ? label with { Type = found } : label;
        if (filled.Property is { Feature: not null, Shape: null or "" } property && LabelTypes.ShapeOf(found, known) is { } shape)
            filled = filled with { Property = property with { Shape = shape } };
        return place with { Label = filled };
    }

    private static Refusal Unknown(DatasetEntity dataset, SampleFacts sample, int index, SampleLabel label) =>
        label.Type is { } type && !LabelTypes.Fits(dataset.Type, type)
            ? new(Errors.LabelRule, sample.SampleId, LabelPlace.Shown(label.Name, index), new Phrase($"labels of type {(int)type} do not belong in a dataset of type {(int)dataset.Type}", $"类型为 {(int)type} 的标签不属于类型为 {(int)dataset.Type} 的数据集"))
            : new(Errors.SampleLabelUnknown, sample.SampleId, LabelPlace.Shown(label.Name, index));

    private static LabelRow[] Rows(DatasetEntity dataset, LabelPlace[] places)
    {
        if (places.Length == 1)
            return [Row(places[0])];
        var rows = new Dictionary<(LabelType, string), LabelRow>();
        foreach (var place in places)
        {
            var row = Row(place);
            var key = (row.Type, row.Name);
            if (!rows.TryGetValue(key, out var before))
                rows[key] = row;
            else if (LabelTypes.IsClass(row.Type))
                throw place.Refuse(new($"a sample of a dataset of type {(int)dataset.Type} has the same label once", $"类型为 {(int)dataset.Type} 的数据集中，样本的同一标签只能有一个"));
            else
                rows[key] = before with { Count = before.Count + 1, MinScore = Min(before.MinScore, row.MinScore), MaxScore = Max(before.MaxScore, row.MaxScore), Hard = before.Hard || row.Hard };
        }

        return [.. rows.Values];
    }

    private static LabelRow Row(LabelPlace place)
    {
        var label = place.Label;
        return new(label.Type!.Value, label.Name ?? "", 1, label.Score, label.Score, LabelRules.IsHard(label.Property?.Hard));
    }

    private static double? Min(double? a, double? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    private static double? Max(double? a, double? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    /// <summary>As answers are written, but letters of all languages stay themselves; markup is still escaped.</summary>
    private static JsonSerializerOptions StoredOptions()
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        AssayJson.Apply(options);
        options.MakeReadOnly();
        return options;
    }
}
