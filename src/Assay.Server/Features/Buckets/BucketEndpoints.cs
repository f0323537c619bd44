using Assay.Server.Auth;

namespace Assay.Server.Features.Buckets;

internal static class BucketEndpoints
{
    public static IServiceCollection AddBuckets(this IServiceCollection services) => services.AddSingleton<BucketAccess>();

    public static void MapBuckets(this WebApplication app)
    {
        var admin = app.MapGroup("/assay/v1/buckets").RequireAuthorization(Policies.Admin).WithTags("buckets");
        admin.MapGet("", ListBuckets.Handle).WithName(nameof(ListBuckets));
        admin.MapPut("/{bucket}", SetBucket.Handle).WithName(nameof(SetBucket));
        admin.MapDelete("/{bucket}", ReleaseBucket.Handle).WithName(nameof(ReleaseBucket));
    }
}
