namespace Assay.Server.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSection<JobOptions>(JobOptions.Section);
        services.AddSingleton<JobQueue>();
        services.AddHostedService<JobRunner>();
        return services;
    }
}
