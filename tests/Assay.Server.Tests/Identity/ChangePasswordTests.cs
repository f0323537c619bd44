using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Identity;

public abstract class ChangePasswordTests(AssayHost host)
{
    private static ChangePasswordRequest From(string? original, string? password) => new() { User = new() { OriginalPassword = original, Password = password } };

    [Fact]
    public async Task People_change_their_own_password_and_all_their_logins_end()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var (here, _) = await project.SignIn(user, password);
        var (elsewhere, _) = await project.SignIn(user, password);
        await here.ChangePasswordAsync(user.UserId!, From(password, "another password"));
        await Eventually.Refused(() => here.ListWorkforcesAsync(), "0203");
        await Eventually.Refused(() => elsewhere.ListWorkforcesAsync(), "0203");
        await Eventually.Refused(() => project.SignIn(user, password), "4122");
        await (await project.SignIn(user, "another password")).Client.ListWorkforcesAsync();
    }

    [Fact]
    public async Task A_change_takes_the_present_password_a_strong_new_one_and_the_user_themself()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var (client, _) = await project.SignIn(user, password);
        // Not 401: the caller is signed in, and a browser would sign them out.
        (await Eventually.Refused(() => client.ChangePasswordAsync(user.UserId!, From("not it, for sure", "another password")), "4122")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await Eventually.Refused(() => client.ChangePasswordAsync(user.UserId!, From(password, "short")), "4128");
        await Eventually.Refused(() => client.ChangePasswordAsync(user.UserId!, From(password, new('x', 1025))), "0104");
        await Eventually.Refused(() => client.ChangePasswordAsync(user.UserId!, From(null, "another password")), "0104");
        await Eventually.Refused(() => client.ChangePasswordAsync(user.UserId!, From(password, null)), "0104");
        await Eventually.Refused(() => client.ChangePasswordAsync(user.UserId!, new()), "0104");
        await client.ListWorkforcesAsync();

        var (other, otherPassword) = await project.NewUser();
        (await Eventually.Refused(() => client.ChangePasswordAsync(other.UserId!, From(otherPassword, "another password")), "0108")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Eventually.Refused(() => client.ChangePasswordAsync("nobody", From(password, "another password")), "0108")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await project.SignIn(other, otherPassword);
    }

    [Fact]
    public async Task Of_changes_at_once_one_is_made()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var clients = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await project.SignIn(user, password)).Client));
        var made = await Task.WhenAll(clients.Select(async (client, n) =>
        {
            try
            {
                await client.ChangePasswordAsync(user.UserId!, From(password, $"another password {n}"));
                return n;
            }
            catch (AssayException)
            {
                return -1;
            }
        }));
        var winner = made.Where(n => n >= 0).ShouldHaveSingleItem();
        await project.SignIn(user, $"another password {winner}");
    }
}

public sealed class ChangePasswordTestsOnSqlite(SqliteHost host) : ChangePasswordTests(host);

public sealed class ChangePasswordTestsOnPostgres(PostgresHost host) : ChangePasswordTests(host);
