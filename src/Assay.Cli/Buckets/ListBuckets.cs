using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Buckets;

/// <summary><c>assay buckets list</c></summary>
internal static class ListBuckets
{
    public static Command Command()
    {
        var paging = new Paging();
        return paging.On(new("list", "Lists the buckets that projects have.")).Runs(async run =>
        {
            var answer = await run.Client.ListBucketsAsync(new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.Buckets, answer.TotalCount,
                new Column<Bucket>("BUCKET", b => b.Name),
                new("PROJECTS", b => b.Everyone == true ? ["everyone"] : b.ProjectIds),
                new("SINCE", b => Cell.Time(b.CreateTime)));
        });
    }
}
