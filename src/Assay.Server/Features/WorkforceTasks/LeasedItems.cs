using System.Reflection;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Names an item.</summary>
internal sealed record ItemKey
{
    public string SampleId { get; init; } = "";
    public long WorkerKey { get; init; }

    /// <summary>The first items of a bucket in list order; gold items of the same state stand among them.</summary>
    public static async Task<IReadOnlyList<ItemKey>> Merged(WorkforceTaskEntity task, ItemBucket bucket, int limit, Func<ItemBucket, Task<IEnumerable<ItemKey>>> read)
    {
        var items = await read(bucket);
        if (task.GoldPerLabeler > 0)
            items = items.Concat(await read(bucket.AsGold())).OrderBy(i => i.SampleId, StringComparer.Ordinal).ThenBy(i => i.WorkerKey).Take(limit);
        return [.. items];
    }
}

/// <summary>Reads handed-out items in the order they were chosen.</summary>
internal static class LeasedItems
{
    private const string Rows = $"""
        SELECT {SampleRow.Columns}, {ItemQuery.Columns}, i.worker_key AS WorkerKey, i.lease_token AS Fence, i.lease_expires AS LeaseExpires
        FROM items i {ItemQuery.Joins}
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey
        """;

    public static async Task<IReadOnlyList<SampleRow>> Read(AppDb db, WorkforceTaskEntity task, IReadOnlyList<ItemKey> items, CancellationToken cancel)
    {
        if (items.Count == 0)
            return [];
        var rows = await (await db.Connection(cancel)).QueryAsync<LeasedRow>(new CommandDefinition(
            $"{Rows} AND {db.InTexts("i.sample_id", "@SampleIds")}", new { task.DatasetKey, TaskKey = task.Key, SampleIds = db.Texts(items.Select(i => i.SampleId).Distinct()) }, db.Transaction, cancellationToken: cancel));
        var found = rows.ToDictionary(r => (r.SampleId, r.WorkerKey));
        return [.. items.Select(i => found.GetValueOrDefault((i.SampleId, i.WorkerKey))).Where(r => r is not null).Select(r => r!.Completed())];
    }

    private sealed class LeasedRow : SampleRow
    {
        public long WorkerKey { get; set; }
        public long? Fence { get; set; }

        public SampleRow Completed()
        {
            LeaseToken = ItemLease.TokenOf(Fence);
            Status = new ItemBucket(Bucket).Sentinel();
            return this;
        }
    }
}

/// <summary><c>{"items": [...]}</c>.</summary>
internal sealed class LeasedItemsResult(IReadOnlyList<SampleRow> rows, Func<string, string> link) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeAttribute(typeof(LeaseItemsResponse), StatusCodes.Status200OK, "application/json"));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var row in rows)
            SampleJson.Write(json, row, link, httpContext.LocaleOf());
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
