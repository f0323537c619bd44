using System.Net;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

public abstract class HealthTests(AssayHost host)
{
    [Fact]
    public async Task A_load_balancer_needs_no_login()
    {
        using var http = host.NewHttpClient();
        (await http.GetStringAsync("/healthz")).ShouldBe("ok");
        (await http.GetStringAsync("/readyz")).ShouldBe("ready");
    }

    [Fact]
    public async Task An_operation_without_a_token_is_refused_with_the_error_body()
    {
        using var http = host.NewHttpClient();
        using var answer = await http.GetAsync("/v2/0123456789abcdef0123456789abcdef/datasets");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.0201");
        answer.Headers.GetValues("X-Request-Id").Single().Length.ShouldBe(32);
    }
}

public sealed class HealthTestsOnSqlite(SqliteHost host) : HealthTests(host);

public sealed class HealthTestsOnPostgres(PostgresHost host) : HealthTests(host);
