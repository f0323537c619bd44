using System.Runtime.CompilerServices;

namespace Assay.Client;

public sealed partial class AssayClient
{
    private const int LargestPage = 100;

    /// <summary>All samples that match <paramref name="query"/>, page by page. GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
    public IAsyncEnumerable<DescribeSampleResp> ListAllSamplesAsync(
        string datasetId, ListSamplesQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            query?.Offset, query?.Limit,
            async (page, limit, token) => (await ListSamplesAsync(datasetId, (query ?? new()) with { Offset = page, Limit = limit }, token)).Samples,
            cancellationToken);

    /// <summary>All items of a task that match <paramref name="query"/>, page by page.</summary>
    public IAsyncEnumerable<DescribeSampleResp> ListAllWorkforceTaskSamplesAsync(
        string datasetId, string workforceTaskId, ListWorkforceTaskSamplesQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            query?.Offset, query?.Limit,
            async (page, limit, token) =>
                (await ListWorkforceTaskSamplesAsync(datasetId, workforceTaskId, (query ?? new()) with { Offset = page, Limit = limit }, token)).Samples,
            cancellationToken);

    // A page that is not full is the last one; the total may change while the pages are read.
    private static async IAsyncEnumerable<T> PagesAsync<T>(
        int? first, int? size, Func<int, int, CancellationToken, Task<IReadOnlyList<T>?>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var limit = size ?? LargestPage;
        for (var page = first ?? 0; ; page++)
        {
            var rows = await read(page, limit, cancellationToken) ?? [];
            foreach (var row in rows)
                yield return row;
            if (rows.Count < limit)
                yield break;
        }
    }
}
