using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Buckets;

/// <summary><c>assay buckets release</c></summary>
internal static class ReleaseBucket
{
    public static Command Command()
    {
        var bucket = new Argument<string>("bucket") { Description = "Name of the bucket." };
        return new Command("release", "Gives a bucket back: the next project that names it takes it, with the files in it.") { bucket }.Runs(async run =>
        {
            await run.Client.ReleaseBucketAsync(run.Get(bucket), run.Cancel);
            run.Output.Done(null, run.Get(bucket), $"{run.Get(bucket)} is free.");
        });
    }
}
