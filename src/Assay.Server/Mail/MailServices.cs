using Assay.Server.Jobs;
using Microsoft.Extensions.Options;

namespace Assay.Server.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSection<MailOptions>(MailOptions.Section);
        services.AddSingleton<IMailTransport>(p => string.IsNullOrWhiteSpace(p.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? ActivatorUtilities.CreateInstance<FileTransport>(p)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(p));
        services.AddScoped<IJobHandler, SendMail>();
        return services;
    }
}
