using Assay.Client;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>The one account; none if another is asked for by name.</summary>
internal static class ListAuthDomains
{
    public static Ok<KeystoneDomainsResponse> Handle(HttpContext context, string? name = null)
    {
        var asked = Rule.Text(name, "name", 64, forbidden: "") ?? Account.Domain.Name;
        var domain = new KeystoneDomain
        {
            Id = Account.Id,
            Name = Account.Domain.Name,
            Description = "",
            Enabled = true,
            Links = new() { Self = $"{context.Address()}/v3/domains/{Account.Id}" },
        };
        return TypedResults.Ok(new KeystoneDomainsResponse { Domains = asked == domain.Name ? [domain] : [], Links = context.Links() });
    }
}
