using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Acceptance;

/// <summary>How many dataset samples got labels from a closing, and how many of them had labels before.</summary>
internal readonly record struct MergeResult(int Merged, int Replaced);

/// <summary>
/// Makes accepted labels the dataset's. A sample without labels takes them; a person's labels stay unless the closing
/// overwrites or this task put them there; unconfirmed labels of a model give way. What is replaced is kept.
/// </summary>
internal sealed class Merge(DatasetEntity dataset, WorkforceTaskEntity task, long acceptanceKey, bool overwrite)
{
    private static readonly string Accepted = $"{new ItemBucket(ItemState.Accepted).Value}, {new ItemBucket(ItemState.Accepted, reviewed: true).Value}";

    /// <summary>With one labeler per sample the accepted item is the choice itself.</summary>
    private static readonly string SingleSource = $"""
        (SELECT i.sample_id, i.annotation_key FROM items i
         WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.acceptance_key = @Key AND i.bucket IN ({Accepted}))
        """;

    private const string ChosenSource = "(SELECT sample_id, annotation_key FROM merge_choices WHERE dataset_key = @DatasetKey AND acceptance_key = @Key)";

    private const string MayReplace = """
        (@Overwrite OR s.state <> 1 OR s.merged_by IN (SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey))
        """;

    public async Task<MergeResult> Run(AppDb db, long now, CancellationToken cancel)
    {
        var source = SingleSource;
        if (task.Repetition > 1)
        {
            await MergeChoices.Write(db, task, acceptanceKey, cancel);
            source = ChosenSource;
        }

        var connection = await db.Connection(cancel);
        var scope = new { task.DatasetKey, TaskKey = task.Key, Key = acceptanceKey, Overwrite = overwrite };
        await connection.ExecuteAsync(Command($"""
            INSERT INTO replaced_labels (dataset_key, acceptance_key, sample_id, annotation_key, state, merged_by)
            SELECT s.dataset_key, @Key, s.sample_id, s.annotation_key, s.state, s.merged_by
            FROM {source} m JOIN samples s ON s.dataset_key = @DatasetKey AND s.sample_id = m.sample_id
            WHERE s.annotation_key IS NOT NULL AND {MayReplace}
            """));
        var merged = await connection.ExecuteAsync(Command($"""
            UPDATE samples AS s SET annotation_key = m.annotation_key, state = 1, merged_by = @Key
            FROM {source} m
            WHERE s.dataset_key = @DatasetKey AND s.sample_id = m.sample_id AND (s.annotation_key IS NULL OR {MayReplace})
            """));
        var before = (await connection.QueryAsync<(int State, int Count)>(Command(
            "SELECT state, COUNT(*) FROM replaced_labels WHERE dataset_key = @DatasetKey AND acceptance_key = @Key GROUP BY state")))
            .ToDictionary(b => (LabelingState)b.State, b => b.Count);
        var replaced = before.GetValueOrDefault(LabelingState.Labeled);
        var change = new CountChange(Annotated: merged - replaced, Unconfirmed: -before.GetValueOrDefault(LabelingState.Unconfirmed));
        await DatasetCounts.Apply(db, dataset, change, now, cancel);
        return new(merged, replaced);

        CommandDefinition Command(string text) => new(text, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel);
    }
}
