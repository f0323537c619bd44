using System.Net;
using Assay.Web.Texts;

namespace Assay.Web.Browser;

/// <summary>Every message to the server: asks for errors in the reader's language, and notes whether the server answers.</summary>
internal sealed class ServerMessages(Connection connection, Language language) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("X-Language", language.Locale);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            connection.SetOnline(true);
            if (response.StatusCode == HttpStatusCode.Unauthorized && request.Headers.Contains("X-Auth-Token"))
                connection.Refuse();
            return response;
        }
        catch (HttpRequestException)
        {
            connection.SetOnline(false);
            throw;
        }
    }
}
