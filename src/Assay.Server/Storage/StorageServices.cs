using Assay.Server.Storage.Previews;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSection<StorageOptions>(StorageOptions.Section);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageRules>();
        services.AddSingleton<IObjectStore, BucketStores>();
        services.AddSingleton<LinkSecret>();
        services.AddSingleton<ObjectLinks>();
        services.AddSingleton<PreviewCache>();
        services.AddHostedService<UnfinishedFiles>();
        return services;
    }
}
