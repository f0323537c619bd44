using System.CommandLine;
using Assay.Cli.Admin;
using Assay.Cli.Running;

namespace Assay.Cli.Buckets;

/// <summary><c>assay buckets assign</c></summary>
internal static class AssignBucket
{
    public static Command Command()
    {
        var bucket = new Argument<string>("bucket") { Description = "Name of the bucket." };
        var projects = new Argument<string[]>("project") { Description = "Ids or names of the projects that may use it; all others may not.", Arity = ArgumentArity.ZeroOrMore };
        var everyone = new Option<bool>("--everyone") { Description = "Every project may use it." };
        return new Command("assign", "Says which projects may use a bucket.") { bucket, projects, everyone }.Runs(async run =>
        {
            var ids = new List<string>();
            foreach (var project in run.Get(projects))
                ids.Add(await ProjectName.Id(run, project));
            var answer = await run.Client.SetBucketAsync(run.Get(bucket), new() { ProjectIds = ids, Everyone = run.Get(everyone) }, run.Cancel);
            run.Output.Done(answer, answer.Name, $"{answer.Name} is for {(answer.Everyone == true ? "everyone" : string.Join(", ", answer.ProjectIds!))}.");
        });
    }
}
