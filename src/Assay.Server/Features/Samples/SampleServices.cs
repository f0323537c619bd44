namespace Assay.Server.Features.Samples;

internal static class SampleServices
{
    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<LabelSets>();
        return services;
    }
}
