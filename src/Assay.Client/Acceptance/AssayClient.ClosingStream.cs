using System.Runtime.CompilerServices;

namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>
    /// Closes the running acceptance like <see cref="UpdateWorkforceSamplingTaskAsync"/>, and yields the rows of the answer while it
    /// arrives, so that memory does not grow with their number.
    /// </summary>
    public async IAsyncEnumerable<DescribeSampleResp> UpdateWorkforceSamplingTaskStreamAsync(
        string datasetId,
        string workforceTaskId,
        UpdateWorkforceSamplingTaskRequest request,
        UpdateWorkforceSamplingTaskQuery? query = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var path = QueryBuilder.Path($"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptance/status");
        using var response = await _transport.SendAsync(HttpMethod.Put, path + QueryBuilder.Query(query), request, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var sample in MemberStream.ReadAsync<DescribeSampleResp>(stream, "samples", cancellationToken))
            yield return sample;
    }
}
