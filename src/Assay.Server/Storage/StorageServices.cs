namespace Assay.Server.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<IObjectStore, LocalObjectStore>();
        return services;
    }
}
