using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Seeding;

/// <summary>A dataset that was written straight into the database.</summary>
internal sealed record SeededDataset(DatasetEntity Row, LabelSet Labels, IReadOnlyList<string> SampleIds)
{
    public long Key => Row.Key;

    public string Id => Row.DatasetId;

    public int Count => SampleIds.Count;
}

/// <summary>A task over every sample of a dataset, one labeler each.</summary>
internal sealed record SeededTask(SeededDataset Dataset, WorkforceTaskEntity Row, Team Team, Func<int, ItemBucket> BucketOf)
{
    public long Key => Row.Key;

    public string Id => Row.TaskId;

    /// <summary>Neighbours in list order belong to different people, as after a shuffled deal.</summary>
    public Member WorkerOf(int index) => Team.Labelers[(int)((uint)index * 2_654_435_761u % (uint)Team.Labelers.Count)];

    public string Path(string projectId) => $"/v2/{projectId}/datasets/{Dataset.Id}/workforce-tasks/{Id}";
}
