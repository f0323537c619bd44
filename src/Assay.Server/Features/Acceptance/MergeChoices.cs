using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Acceptance;

/// <summary>Which of several labelers' submissions a closing chose for a sample.</summary>
public sealed class MergeChoiceEntity
{
    public long DatasetKey { get; set; }
    public long AcceptanceKey { get; set; }
    public required string SampleId { get; set; }
    public long AnnotationKey { get; set; }
}

internal sealed class MergeChoiceConfiguration : IEntityTypeConfiguration<MergeChoiceEntity>
{
    public void Configure(EntityTypeBuilder<MergeChoiceEntity> builder) =>
        builder.HasKey(c => new { c.DatasetKey, c.AcceptanceKey, c.SampleId });
}

/// <summary>
/// Chooses, for every sample of which this closing accepted an item, the consensus of all its items accepted so far.
/// Works through the samples in pages, so that memory does not grow with the task.
/// </summary>
internal static class MergeChoices
{
    private const int PageSize = 2_000;

    private static readonly string Accepted = $"{new ItemBucket(ItemState.Accepted).Value}, {new ItemBucket(ItemState.Accepted, reviewed: true).Value}";

    private static readonly string Candidates = $"""
        SELECT i.sample_id AS SampleId, i.worker_key AS WorkerKey, i.annotation_key AS AnnotationKey, COALESCE(i.check_score, i.review_score) AS Score,
               a.labels AS Labels, a.create_time AS CreateTime
        FROM (SELECT DISTINCT sample_id FROM items
              WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND sample_id > @After AND acceptance_key = @Key AND bucket IN ({Accepted})
              ORDER BY sample_id LIMIT @PageSize) p
        JOIN items i ON i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = p.sample_id AND i.bucket IN ({Accepted})
        JOIN annotations a ON a.dataset_key = i.dataset_key AND a.key = i.annotation_key
        ORDER BY i.sample_id, i.worker_key
        """;

    private static readonly BulkColumn<Choice>[] Columns =
    [
        new("dataset_key", BulkType.Long, c => c.DatasetKey),
        new("acceptance_key", BulkType.Long, c => c.AcceptanceKey),
        new("sample_id", BulkType.Text, c => c.SampleId),
        new("annotation_key", BulkType.Long, c => c.AnnotationKey),
    ];

    public static async Task Write(AppDb db, WorkforceTaskEntity task, long acceptanceKey, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var consensus = await SampleConsensus.Of(db, task, Accepted, cancel);
        var after = "";
        while (true)
        {
            var page = (await connection.QueryAsync<Candidate>(new CommandDefinition(
                Candidates, new { task.DatasetKey, TaskKey = task.Key, Key = acceptanceKey, After = after, PageSize }, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).AsList();
            if (page.Count == 0)
                return;
            var choices = page.GroupBy(c => c.SampleId, StringComparer.Ordinal)
                .Select(g => new Choice(task.DatasetKey, acceptanceKey, g.Key, Choose(consensus, [.. g]).AnnotationKey));
            await db.BulkInsert("merge_choices", Columns, choices.ToAsyncEnumerable(), cancel);
            after = page[^1].SampleId;
        }
    }

    private static Candidate Choose(SampleConsensus consensus, IReadOnlyList<Candidate> candidates) => candidates.Count == 1
        ? candidates[0]
        : candidates[consensus.Choose([.. candidates.Select(c => c.WorkerKey)], [.. candidates.Select(c => new Submission(QualityMapping.ToAnnotation(c.Labels), GradeOf(c.Score), c.CreateTime))])];

    private static Grade GradeOf(string? score) => score switch
    {
        "A" => Grade.A,
        "B" => Grade.B,
        "C" => Grade.C,
        "D" => Grade.D,
        _ => Grade.None,
    };

    private sealed record Choice(long DatasetKey, long AcceptanceKey, string SampleId, long AnnotationKey);

    private sealed class Candidate
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public long AnnotationKey { get; set; }
        public string? Score { get; set; }
        public string Labels { get; set; } = "[]";
        public long CreateTime { get; set; }
    }
}
