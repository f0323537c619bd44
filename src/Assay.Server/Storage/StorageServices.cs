using Assay.Server.Storage.Previews;

namespace Assay.Server.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSection<StorageOptions>(StorageOptions.Section);
        services.AddSingleton<IObjectStore, LocalObjectStore>();
        services.AddSingleton<LinkSecret>();
        services.AddSingleton<ObjectLinks>();
        services.AddSingleton<PreviewCache>();
        return services;
    }
}
