using Assay.Server.Jobs;
using Microsoft.Extensions.Options;

namespace Assay.Server.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IMailTransport>(p => string.IsNullOrWhiteSpace(p.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? ActivatorUtilities.CreateInstance<FileTransport>(p)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(p));
        services.AddScoped<IJobHandler, SendMail>();
        return services;
    }
}
