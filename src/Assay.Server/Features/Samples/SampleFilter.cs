using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>What a list or a statistic of a dataset is restricted to, as the query says it.</summary>
internal sealed record SampleFilter
{
    private const string NoLabel = "__none__";

    public string? State { get; init; }
    public string? LabelName { get; init; }
    public LabelType? LabelType { get; init; }
    public string? LowScore { get; init; }
    public string? HighScore { get; init; }
    public SampleType? SampleType { get; init; }
    public string? Email { get; init; }
    public string? SearchConditions { get; init; }

    /// <summary>How many samples match, where the dataset's counters know; null if they must be counted.</summary>
    public int? Known(DatasetEntity dataset) => this with { State = null } != new SampleFilter() ? null : State switch
    {
        null => dataset.TotalSamples,
        SampleState.Labeled => dataset.AnnotatedSamples,
        SampleState.Auto => dataset.UnconfirmedSamples,
        SampleState.Unlabeled => dataset.TotalSamples - dataset.AnnotatedSamples - dataset.UnconfirmedSamples,
        _ => null,
    };

    /// <summary>The filter over samples <c>s</c>.</summary>
    public SqlPredicate ToSql(AppDb db, DatasetEntity dataset, string projectId, DateTimeOffset now)
    {
        var predicate = new SqlPredicate();
        var search = new SearchSql(db, predicate, now);
        predicate.Add($"s.dataset_key = {predicate.Value(dataset.Key)}");
        AddLabel(predicate, search);
        if (SampleType is { } type and not Client.SampleType.Custom)
            predicate.Add($"s.type = {predicate.Value((int)type)}");
        AddState(predicate, projectId);
        search.AddAll(Search.SearchConditions.Parse(SearchConditions));
        return predicate;
    }

    private void AddLabel(SqlPredicate predicate, SearchSql search)
    {
        var range = (Low: LowScore is null ? 0 : SearchNumbers.One(LowScore, "low_score"), High: HighScore is null ? 1 : SearchNumbers.One(HighScore, "high_score"));
        if (range.Low > range.High)
            throw Search.SearchConditions.Bad(new("low_score is above high_score", "low_score 大于 high_score"));
        // From 0 to 1 is the default of both and restricts nothing: labels without a score are in it too.
        (double Low, double High)? score = range is (0, 1) ? null : range;
        if (string.Equals(LabelName, NoLabel, StringComparison.OrdinalIgnoreCase))
            predicate.Add($"s.state = {(int)LabelingState.Unlabeled}");
        else if (LabelName is not null || LabelType is not null || score is not null)
            search.AddLabel(LabelName is null ? null : Search.SearchConditions.Text(LabelName, "label_name"), Rule.Defined(LabelType, "label_type"), score);
    }

    /// <summary>States of the dataset's own labels are a column; those of team labeling are of its tasks' items.</summary>
    private void AddState(SqlPredicate predicate, string projectId)
    {
        var labeling = State switch
        {
            SampleState.Labeled => LabelingState.Labeled,
            SampleState.Unlabeled => LabelingState.Unlabeled,
            SampleState.Auto => LabelingState.Unconfirmed,
            _ => (LabelingState?)null,
        };
        if (labeling is { } state)
            predicate.Add($"s.state = {(int)state}");
        var worker = Email is null ? (long?)null : WorkerIdentity.Of(projectId, Email).WorkerKey;
        if (State is not null && labeling is null)
            predicate.Add(Items(predicate, worker));
        else if (worker is { } member)
            predicate.Add($"({Items(predicate, member)} OR {Author(predicate)})");
    }

    private string Items(SqlPredicate predicate, long? worker)
    {
        var buckets = State is null or SampleState.Labeled or SampleState.Unlabeled or SampleState.Auto ? null : ItemStates.Buckets(State);
        return $"""
            s.sample_id IN (SELECT i.sample_id FROM workforce_tasks t JOIN items i ON i.dataset_key = t.dataset_key AND i.task_key = t.key
            WHERE t.dataset_key = s.dataset_key{(buckets is null ? "" : $" AND i.bucket IN {predicate.Values(buckets.Select(b => b.Value))}")}{(worker is null ? "" : $" AND i.worker_key = {predicate.Value(worker)}")})
            """;
    }

    private string Author(SqlPredicate predicate) => $"""
        EXISTS (SELECT 1 FROM annotations an WHERE an.dataset_key = s.dataset_key AND an.key = s.annotation_key AND lower(an.author) = {predicate.Value(WorkerIdentity.Normalize(Email!))})
        """;
}
