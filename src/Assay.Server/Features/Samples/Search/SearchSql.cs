using System.Globalization;
using Assay.Client;
using Assay.Server.Data;

namespace Assay.Server.Features.Samples.Search;

/// <summary>
/// Search conditions as a predicate over samples <c>s</c>. <c>annotationKey</c> is the column that says whose labels are
/// meant: the sample's own, or those of a team's item.
/// </summary>
internal sealed class SearchSql(AppDb db, SqlPredicate predicate, DateTimeOffset now, string annotationKey = "s.annotation_key")
{
    private readonly LabelSql _labels = new(db, predicate, annotationKey);

    /// <summary>Samples that match every condition: lists.</summary>
    public void AddAll(IEnumerable<SearchCondition> conditions)
    {
        foreach (var condition in conditions)
            predicate.Add(One(condition));
    }

    /// <summary>Samples that match at least one condition: tasks and exports.</summary>
    public void AddAny(IReadOnlyCollection<SearchCondition> conditions)
    {
        if (conditions.Count > 0)
            predicate.Add($"({string.Join(" OR ", conditions.Select(One))})");
    }

    /// <summary>Labels of a name or type, with a score in a range; null is no restriction.</summary>
    public void AddLabel(string? name, LabelType? type, (double Low, double High)? score) => predicate.Add(_labels.Exists(name, type, score));

    private string One(SearchCondition condition)
    {
        var parts = Parts(condition).ToList();
        return parts.Count == 0 ? "(1 = 1)" : $"({string.Join(" AND ", parts)})";
    }

    private IEnumerable<string> Parts(SearchCondition condition)
    {
        if (condition.LabelList is { } labels)
            yield return _labels.List(labels);
        if (condition.Score is { } score)
            yield return _labels.Exists(null, null, SearchNumbers.Range(score, "score"));
        if (condition.Hard is { } hard)
            yield return $"s.hard = {predicate.Value(Hard(hard))}";
        if (condition.Coefficient is { } coefficient)
        {
            var (low, high) = SearchNumbers.Range(coefficient, "coefficient");
            yield return $"s.hard_coefficient BETWEEN {predicate.Value(low)} AND {predicate.Value(high)}";
        }

        if (condition.SampleTime is { } time)
        {
            var (from, to) = SearchTimes.Parse(time, now);
            yield return $"s.time >= {predicate.Value(from)} AND s.time < {predicate.Value(to)}";
        }

        if (condition.SampleName is { } name)
            yield return $"s.name = {predicate.Value(SearchConditions.Text(name, "sample_name"))}";
        if (condition.SampleDir is { } folder)
            yield return Folder(folder);
        if (condition.Labeler is { } labeler)
            yield return _labels.By(SearchConditions.Text(labeler, "labeler"));
        if (condition.ImportOrigin is { } origin)
            yield return $"COALESCE(s.import_origin, 0) = {predicate.Value(int.TryParse(origin, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : throw SearchConditions.Bad(new("import_origin must be a number", "import_origin 必须是数字")))}";
        if (condition.Metadata is { } metadata)
            yield return Metadata(metadata);
        foreach (var (member, value) in Attributes(condition))
        {
            if (value is not null)
                yield return Attribute([member, "@modelarts:" + member], [SearchConditions.Text(value, member)]);
        }
    }

    /// <summary>Conditions that are metadata under their own names.</summary>
    private static (string Member, string? Value)[] Attributes(SearchCondition condition) =>
    [
        ("frame_in_video", condition.FrameInVideo?.ToString(CultureInfo.InvariantCulture)), ("time_in_video", condition.TimeInVideo), ("kvp", condition.Kvp),
        ("slice_thickness", condition.SliceThickness), ("study_date", condition.StudyDate), ("parent_sample_id", condition.ParentSampleId),
    ];

    private static bool Hard(string text) => text.ToLowerInvariant() switch
    {
        "0" or "false" => false,
        "1" or "true" => true,
        _ => throw SearchConditions.Bad(new("hard must be 0 or 1", "hard 必须是 0 或 1")),
    };

    /// <summary>Directly in the folder, not below it.</summary>
    private string Folder(string text)
    {
        var folder = SearchConditions.Text(text, "sample_dir");
        if (!folder.EndsWith('/'))
            throw SearchConditions.Bad(new("sample_dir must end in a slash", "sample_dir 必须以斜杠结尾"));
        if (folder.StartsWith("obs:/", StringComparison.OrdinalIgnoreCase) || folder.StartsWith("s3:/", StringComparison.OrdinalIgnoreCase))
            folder = folder[(folder.IndexOf(':', StringComparison.Ordinal) + 2)..];
        if (!folder.StartsWith('/'))
            folder = "/" + folder;
        return $"substr(s.path, 1, {folder.Length}) = {predicate.Value(folder)} AND substr(s.path, {folder.Length + 1}) NOT LIKE '%/%'";
    }

    private string Metadata(SearchProp search)
    {
        if (search.Props is not { Count: > 0 } props)
            return "1 = 1";
        var all = LabelSql.IsAnd(search.Op, "metadata.op", needed: false) ?? true;
        var parts = props.Select(p => Attribute([SearchConditions.Text(p.Key, "metadata")], p.Value ?? []));
        return $"({string.Join(all ? " AND " : " OR ", parts)})";
    }

    private string Attribute(IReadOnlyList<string> names, IReadOnlyList<string> values)
    {
        var wanted = values.Count == 0 ? "" : $" AND {db.JsonText("m")} IN {predicate.Values(values.Select(v => SearchConditions.Text(v ?? throw SearchConditions.Bad(new("a metadata value is null", "有元数据值为 null")), "metadata")))}";
        return $"EXISTS (SELECT 1 FROM {db.JsonMembers("s.metadata")} m WHERE m.key IN {predicate.Values(names)}{wanted})";
    }
}
