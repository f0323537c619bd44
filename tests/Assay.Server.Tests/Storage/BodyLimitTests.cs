using System.Net;
using System.Text;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Storage;

public abstract class BodyLimitTests(AssayHost host)
{
    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_read()
    {
        var project = await host.NewProject();
        using var http = project.OwnerHttp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "datasets") { Content = new StreamContent(Stream.Null) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentLength = 129L << 20;
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.4104");
    }

    [Fact]
    public async Task A_body_larger_than_the_framework_takes_by_itself_is_read()
    {
        var project = await host.NewProject();
        using var http = project.OwnerHttp();
        var body = $$"""{"dataset_name":"{{new string('x', 40 << 20)}}"}""";
        using var answer = await http.PostAsync("datasets", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.0104");
    }
}

public sealed class BodyLimitTestsOnSqlite(SqliteHost host) : BodyLimitTests(host);

public sealed class BodyLimitTestsOnPostgres(PostgresHost host) : BodyLimitTests(host);
