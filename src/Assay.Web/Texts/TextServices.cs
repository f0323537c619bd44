namespace Assay.Web.Texts;

internal static class TextServices
{
    public static IServiceCollection AddTexts(this IServiceCollection services) => services
        .AddSingleton(s => new Language(s.GetRequiredService<Browser.BrowserPage>()))
        .AddSingleton<Formats>()
        .AddSingleton<ShellTexts>()
        .AddSingleton<PaletteTexts>()
        .AddSingleton<WorkTexts>()
        .AddSingleton<DatasetTexts>()
        .AddSingleton<LabelingTexts>()
        .AddSingleton<ReviewTexts>()
        .AddSingleton<TaskTexts>()
        .AddSingleton<AcceptanceTexts>()
        .AddSingleton<PlanTexts>()
        .AddSingleton<QualityTexts>()
        .AddSingleton<TeamTexts>()
        .AddSingleton<VersionTexts>()
        .AddSingleton<JobTexts>()
        .AddSingleton<AdminTexts>();
}
