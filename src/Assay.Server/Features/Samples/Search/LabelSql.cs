using Assay.Client;
using Assay.Server.Data;

namespace Assay.Server.Features.Samples.Search;

/// <summary>Conditions on the labels behind an annotation key.</summary>
internal sealed class LabelSql(AppDb db, SqlPredicate predicate, string annotationKey)
{
    private const string HumanPrefix = "human/";

    public string List(SearchLabels list)
    {
        if (list.Labels is not { Count: > 0 } labels)
            return "1 = 1";
        var all = IsAnd(list.Op, "label_list.op", needed: labels.Count > 1) ?? true;
        return $"({string.Join(all ? " AND " : " OR ", labels.Select(Label))})";
    }

    /// <summary>The rows beside an annotation answer this; only three or more scores of one label need a look into the labels themselves.</summary>
    public string Exists(string? name, LabelType? type, (double Low, double High)? score)
    {
        var conditions = new List<string> { $"al.dataset_key = s.dataset_key AND al.annotation_key = {annotationKey}" };
        if (name is not null)
            conditions.Add($"al.name = {predicate.Value(name)}");
        if (type is { } wanted)
            conditions.Add($"al.type = {predicate.Value((int)wanted)}");
        if (score is { } range)
        {
            var (low, high) = (predicate.Value(range.Low), predicate.Value(range.High));
            conditions.Add($"""
                (al.min_score BETWEEN {low} AND {high} OR al.max_score BETWEEN {low} AND {high}
                 OR (al.count > 2 AND al.min_score < {low} AND al.max_score > {high} AND EXISTS (
                    SELECT 1 FROM annotations an JOIN {db.JsonEntries("an.labels")} l ON 1 = 1
                    WHERE an.dataset_key = s.dataset_key AND an.key = {annotationKey} AND l.value ->> 'name' = al.name
                      AND CAST(l.value ->> 'score' AS double precision) BETWEEN {low} AND {high})))
                """);
        }

        return $"EXISTS (SELECT 1 FROM annotation_labels al WHERE {string.Join(" AND ", conditions)})";
    }

    /// <summary>Labeled by a person, named by e-mail or user name, also as <c>human/name</c>.</summary>
    public string By(string labeler)
    {
        var author = labeler.StartsWith(HumanPrefix, StringComparison.OrdinalIgnoreCase) ? labeler[HumanPrefix.Length..] : labeler;
        return $"EXISTS (SELECT 1 FROM annotations an WHERE an.dataset_key = s.dataset_key AND an.key = {annotationKey} AND lower(an.author) = {predicate.Value(author.ToLowerInvariant())})";
    }

    public static bool? IsAnd(string? op, string member, bool needed)
    {
        if (string.IsNullOrEmpty(op))
            return needed ? throw SearchConditions.Bad(new($"{member} is missing; use AND or OR", $"缺少 {member}，请使用 AND 或 OR")) : null;
        return op.ToUpperInvariant() switch
        {
            "AND" => true,
            "OR" => false,
            _ => throw SearchConditions.Bad(new($"{member} must be AND or OR", $"{member} 必须是 AND 或 OR")),
        };
    }

    private string Label(SearchLabel label)
    {
        var name = label.Name is { Length: > 0 } given ? SearchConditions.Text(given, "a label's name") : null;
        if (name is null && label.Type is null && label.Property is not { Count: > 0 })
            throw SearchConditions.Bad(new("a label of label_list has neither name nor type", "label_list 中有标签既无名称也无类型"));
        var exists = Exists(name, label.Type, null);
        return label.Property is { Count: > 0 } properties ? $"({exists} AND {WithProperties(name, label.Type, properties, label.Op)})" : exists;
    }

    private string WithProperties(string? name, LabelType? type, IReadOnlyDictionary<string, IReadOnlyList<string>> properties, string? op)
    {
        var all = IsAnd(op, "a label's op", needed: false) ?? true;
        var parts = properties.Select(p =>
        {
            var key = predicate.Value(SearchConditions.Text(p.Key, "a label's property"));
            var wanted = p.Value is { Count: > 0 } values
                ? $" AND {db.JsonText("p")} IN {predicate.Values(values.Select(v => SearchConditions.Text(v ?? throw SearchConditions.Bad(new("a property value is null", "有属性值为 null")), "a property value")))}"
                : "";
            return $"EXISTS (SELECT 1 FROM {db.JsonMembers("l.value -> 'property'")} p WHERE p.key = {key}{wanted})";
        });
        var named = name is null ? "" : $" AND l.value ->> 'name' = {predicate.Value(name)}";
        var typed = type is { } t ? $" AND CAST(l.value ->> 'type' AS integer) = {predicate.Value((int)t)}" : "";
        return $"""
            EXISTS (SELECT 1 FROM annotations an JOIN {db.JsonEntries("an.labels")} l ON 1 = 1
            WHERE an.dataset_key = s.dataset_key AND an.key = {annotationKey}{named}{typed} AND ({string.Join(all ? " AND " : " OR ", parts)}))
            """;
    }
}
