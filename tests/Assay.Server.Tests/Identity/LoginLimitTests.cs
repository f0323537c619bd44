using System.Net;
using Assay.Client;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Assay.Server.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace Assay.Server.Tests.Identity;

public abstract class LoginLimitTests(AssayHost host)
{
    [Fact]
    public async Task Guessing_is_slowed_down_however_many_guesses_are_made_at_once()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var bodies = new[] { user.Name!, user.Email!.ToUpperInvariant() }.Select(name => Body(name, "wrong password")).ToArray();
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => host.Send(HttpMethod.Post, "/v3/auth/tokens", bodies[n % 2])));
        answers.Count(a => a.Status == HttpStatusCode.Unauthorized).ShouldBeInRange(10, 12);
        var refused = answers.First(a => a.Status == HttpStatusCode.TooManyRequests);
        refused.Body.ShouldContain("ModelArts.4206");
        int.Parse(refused.Headers["Retry-After"]).ShouldBeInRange(1, 60);
        refused.Headers["X-Request-Id"].Length.ShouldBe(32);

        // Even the right password has to wait now, or guessing would go on.
        (await host.Send(HttpMethod.Post, "/v3/auth/tokens", Body(user.Name!, password))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Signing_in_often_is_nobodys_harm()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => host.Send(HttpMethod.Post, "/v3/auth/tokens", Body(user.Name!, password))));
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.Created);
        for (var n = 0; n < 9; n++)
            (await host.Send(HttpMethod.Post, "/v3/auth/tokens", Body(user.Name!, password))).Status.ShouldBe(HttpStatusCode.Created);
    }

    private static string Body(string name, string password) => System.Text.Json.JsonSerializer.Serialize(IssueTokenRequest.ForPassword(name, password), AssayJson.Options);
}

public sealed class LoginLimitTestsOnSqlite(SqliteHost host) : LoginLimitTests(host);

public sealed class LoginLimitTestsOnPostgres(PostgresHost host) : LoginLimitTests(host);

public sealed class LoginAttemptsTests
{
    private readonly StillTime _time = new();

    [Fact]
    public void An_address_that_guesses_many_users_is_slowed_down()
    {
        var attempts = New(perUser: 3, perAddress: 5);
        for (var n = 0; n < 5; n++)
            attempts.Begin($"user{n}", IPAddress.Loopback);
        Should.Throw<Refusal>(() => attempts.Begin("user9", IPAddress.Loopback)).RetryAfter!.Value.TotalSeconds.ShouldBe(12, 0.1);
        attempts.Begin("user9", IPAddress.Parse("10.0.0.1"));
    }

    [Fact]
    public void All_addresses_of_an_IPv6_customer_count_as_one()
    {
        var attempts = New(perUser: 9, perAddress: 1);
        attempts.Begin("a", IPAddress.Parse("2001:db8:1:2::1"));
        Should.Throw<Refusal>(() => attempts.Begin("b", IPAddress.Parse("2001:db8:1:2:ffff::9")));
        attempts.Begin("c", IPAddress.Parse("2001:db8:1:3::1"));
        attempts.Begin("d", IPAddress.Parse("::ffff:10.0.0.1"));
        Should.Throw<Refusal>(() => attempts.Begin("e", IPAddress.Parse("10.0.0.1")));
    }

    [Fact]
    public void Permits_come_back_with_time()
    {
        var attempts = New(perUser: 2, perAddress: 100);
        attempts.Begin("u", null);
        attempts.Begin("U", null);
        Should.Throw<Refusal>(() => attempts.Begin("u", null));
        _time.Now += TimeSpan.FromSeconds(30);
        attempts.Begin("u", null);
        Should.Throw<Refusal>(() => attempts.Begin("u", null));
    }

    private LoginAttempts New(int perUser, int perAddress) =>
        new(Options.Create(new LoginOptions { FailuresPerUser = perUser, FailuresPerAddress = perAddress }), _time);

    private sealed class StillTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
