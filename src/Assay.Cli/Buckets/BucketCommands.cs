using System.CommandLine;

namespace Assay.Cli.Buckets;

internal static class BucketCommands
{
    public static Command Group() => new("buckets", "Which projects may use which bucket of the store, for its administrator.")
    {
        ListBuckets.Command(),
        AssignBucket.Command(),
        ReleaseBucket.Command(),
    };
}
