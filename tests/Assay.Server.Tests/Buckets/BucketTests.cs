using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Buckets;

public abstract class BucketTests(AssayHost host)
{
    private static string NewBucket() => "b" + Guid.NewGuid().ToString("N")[..12];

    private static Task<CreateDatasetResponse> Create(TestProject project, string data, string work) =>
        project.Owner.CreateDatasetAsync(TestDatasets.Request(dataPath: $"/{data}/in/") with { WorkPath = $"/{work}/out/" });

    [Fact]
    public async Task A_bucket_belongs_to_the_project_that_names_it_first()
    {
        var (first, second, bucket) = (await host.NewProject(), await host.NewProject(), NewBucket());
        await Create(first, bucket, bucket);
        await Create(first, bucket, NewBucket());
        var refused = await Eventually.Refused(() => Create(second, bucket, NewBucket()), "4310");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Message.ShouldContain(bucket);
        await Eventually.Refused(() => Create(second, NewBucket(), bucket), "4310");
        (await second.Owner.ListDatasetsAsync()).TotalNumber.ShouldBe(0);
        (await Find(bucket))!.ProjectIds.ShouldBe([first.ProjectId]);
    }

    [Fact]
    public async Task A_refused_request_takes_no_bucket()
    {
        var (first, second, taken, free) = (await host.NewProject(), await host.NewProject(), NewBucket(), NewBucket());
        await Create(first, taken, taken);
        await Eventually.Refused(() => Create(second, free, taken), "4310");
        (await Find(free)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_exported_into_a_bucket_of_somebody_else()
    {
        var (first, second, bucket) = (await host.NewProject(), await host.NewProject(), NewBucket());
        await Create(first, bucket, bucket);
        var dataset = await second.NewImageDataset(2);
        await Eventually.Refused(() => second.Owner.ExportTaskAsync(dataset, new() { Path = $"/{bucket}/stolen/" }), "4310");
    }

    [Fact]
    public async Task An_administrator_shares_and_takes_buckets()
    {
        var (admin, first, second, bucket) = (await host.Admin(), await host.NewProject(), await host.NewProject(), NewBucket());
        await Create(first, bucket, bucket);
        (await admin.SetBucketAsync(bucket, new() { ProjectIds = [first.ProjectId, second.ProjectId] })).ProjectIds!.Order().ShouldBe(new[] { first.ProjectId, second.ProjectId }.Order());
        await Create(second, bucket, bucket);
        await admin.SetBucketAsync(bucket, new() { ProjectIds = [second.ProjectId] });
        await Eventually.Refused(() => Create(first, bucket, bucket), "4310");
        await admin.SetBucketAsync(bucket, new() { Everyone = true });
        await Create(await host.NewProject(), bucket, bucket);
        await admin.ReleaseBucketAsync(bucket);
        await Create(first, bucket, bucket);
        await Eventually.Refused(() => Create(second, bucket, bucket), "4310");
    }

    [Fact]
    public async Task Only_administrators_say_whose_a_bucket_is()
    {
        var (admin, project, bucket) = (await host.Admin(), await host.NewProject(), NewBucket());
        await Eventually.Refused(() => project.Owner.SetBucketAsync(bucket, new() { Everyone = true }), "0108");
        await Eventually.Refused(() => project.Owner.ListBucketsAsync(), "0108");
        await Eventually.Refused(() => admin.SetBucketAsync(bucket, new()), "0104");
        await Eventually.Refused(() => admin.SetBucketAsync(bucket, new() { ProjectIds = [new string('0', 32)] }), "0210");
        await Eventually.Refused(() => admin.SetBucketAsync("a b", new() { Everyone = true }), "4374");
        await Eventually.Refused(() => admin.ReleaseBucketAsync(bucket), "4311");
    }

    [Fact]
    public async Task A_bucket_that_several_projects_want_at_once_falls_to_one()
    {
        var bucket = NewBucket();
        var projects = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.NewProject()));
        var outcomes = await Task.WhenAll(projects.Select(async p =>
        {
            try
            {
                await Create(p, bucket, bucket);
                return "created";
            }
            catch (AssayException e)
            {
                return e.ErrorCode;
            }
        }));
        outcomes.Count(o => o == "created").ShouldBe(1);
        outcomes.Where(o => o != "created").ShouldAllBe(o => o == "ModelArts.4310");
    }

    [Fact]
    public async Task The_bucket_of_a_deleted_project_falls_to_nobody()
    {
        var (admin, bucket) = (await host.Admin(), NewBucket());
        var (gone, next) = (await host.NewProject(), await host.NewProject());
        await Create(gone, bucket, bucket);
        await admin.DeleteProjectAsync(gone.ProjectId);
        await Eventually.Refused(() => Create(next, bucket, bucket), "4310");
        (await Find(bucket))!.ProjectIds.ShouldBeEmpty();
    }

    private async Task<Bucket?> Find(string bucket)
    {
        for (var page = 0; ; page++)
        {
            var found = (await (await host.Admin()).ListBucketsAsync(new() { Limit = 1000, Offset = page })).Buckets!;
            if (found.Count == 0 || found.Any(b => b.Name == bucket))
                return found.FirstOrDefault(b => b.Name == bucket);
        }
    }
}

public sealed class BucketTestsOnSqlite(SqliteHost host) : BucketTests(host);

public sealed class BucketTestsOnPostgres(PostgresHost host) : BucketTests(host);

public sealed class AssignedBucketTests
{
    [Fact]
    public async Task Where_administrators_assign_buckets_nobody_takes_one()
    {
        await using var server = await ServerProcess.Start("sqlite", ("Storage__ClaimBuckets", "false"));
        var admin = await server.Admin();
        var request = TestDatasets.Request(dataPath: "/photos/in/") with { WorkPath = "/photos/out/" };
        await Eventually.Refused(() => admin.CreateDatasetAsync(request), "4310");
        await admin.SetBucketAsync("photos", new() { ProjectIds = [admin.ProjectId] });
        (await admin.CreateDatasetAsync(request)).DatasetId.ShouldNotBeNull();
    }
}
