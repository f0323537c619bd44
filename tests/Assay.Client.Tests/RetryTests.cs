using System.Net;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class RetryTests
{
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Reading_is_repeated_while_the_server_is_busy(HttpStatusCode busy)
    {
        var server = Busy(2, busy);

        (await server.Client().ListDatasetsAsync()).TotalNumber.ShouldBe(5);

        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Reading_is_given_up_after_three_more_attempts()
    {
        var server = Busy(int.MaxValue, HttpStatusCode.ServiceUnavailable);

        (await Should.ThrowAsync<AssayException>(() => server.Client().ListDatasetsAsync())).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_change_is_never_sent_twice()
    {
        var server = Busy(1, HttpStatusCode.ServiceUnavailable);

        await Should.ThrowAsync<AssayException>(() => server.Client().CreateDatasetAsync(new()));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_is_left_to_the_caller()
    {
        var server = Busy(1, HttpStatusCode.TooManyRequests, retryAfter: "3600");

        await Should.ThrowAsync<AssayException>(() => server.Client().ListDatasetsAsync());

        server.Requests.Count.ShouldBe(1);
    }

    private static FakeServer Busy(int times, HttpStatusCode status, string retryAfter = "0") => new(_ =>
    {
        if (times-- <= 0)
            return FakeServer.Json("""{"total_number":5}""");
        var response = new HttpResponseMessage(status);
        response.Headers.Add("Retry-After", retryAfter);
        return response;
    });
}
