using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public sealed class SignInCliTests(SqliteHost host) : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_sign_in_is_stored_used_and_forgotten()
    {
        await SignIn();
        (await _cli.Run("whoami")).Well().Output.ShouldContain("admin");
        (await _cli.Run("datasets", "list")).Well();
        (await _cli.Run("logout")).Well();
        (await _cli.Run("whoami")).Exit.ShouldBe(3);
    }

    [Fact]
    public async Task A_wrong_password_stores_nothing()
    {
        _cli.Input = "not it";
        var result = await _cli.Run("login", "--url", host.Address.ToString(), "--user", "nobody-" + Guid.NewGuid().ToString("N"), "--password-stdin");
        result.Exit.ShouldBe(3);
        result.Error.ShouldNotContain("not it");
        (await _cli.Run("whoami")).Exit.ShouldBe(3);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_password_has_to_come_from_standard_input()
    {
        var result = await _cli.Run("login", "--url", host.Address.ToString(), "--user", "admin");
        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("--password-stdin");
    }

    [Fact]
    public async Task An_access_key_signs_in_without_a_password()
    {
        await SignIn();
        var key = (await _cli.Run("keys", "create", "--description", "robot", "--json")).Well().Json;
        var (access, secret) = (key.GetProperty("access").GetString()!, key.GetProperty("secret").GetString()!);
        (await _cli.Run("keys", "list")).Well().Output.ShouldContain("robot");

        _cli.Input = secret;
        (await _cli.Run("login", "--profile", "robot", "--url", host.Address.ToString(), "--access-key", access, "--password-stdin")).Well();
        (await _cli.Run("datasets", "list", "--profile", "robot")).Well();
        (await _cli.Run("whoami", "--profile", "robot")).Well().Output.ShouldContain(access);

        (await _cli.Run("keys", "delete", access)).Well();
        (await _cli.Run("datasets", "list", "--profile", "robot")).Exit.ShouldBe(3);
    }

    [Fact]
    public async Task Users_and_projects_are_administered()
    {
        await SignIn();
        var name = "u" + Guid.NewGuid().ToString("N");
        _cli.Input = "correct horse battery staple";
        (await _cli.Run("users", "create", name, "--email", $"{name}@example.com", "--password-stdin")).Well();
        (await _cli.Run("projects", "create", "p" + name)).Well();
        (await _cli.Run("projects", "add-member", "p" + name, name, "--role", "owner")).Well();
        (await _cli.Run("projects", "members", "p" + name)).Well().Output.ShouldContain(name);
        (await _cli.Run("login", "--profile", name, "--url", host.Address.ToString(), "--user", name, "--project", "p" + name, "--password-stdin")).Well();
        (await _cli.Run("datasets", "list", "--profile", name)).Well();
        (await _cli.Run("users", "list", "--profile", name)).Exit.ShouldBe(1);
        (await _cli.Run("users", "update", name, "--enabled", "false")).Well();
        (await _cli.Run("users", "list", "--name", name)).Well().Output.ShouldContain("no");
        (await _cli.Run("projects", "remove-member", "p" + name, name)).Well();
        (await _cli.Run("projects", "list")).Well();
        (await _cli.Run("projects", "delete", "p" + name)).Well();
        (await _cli.Run("users", "delete", name)).Well();
    }

    [Fact]
    public async Task People_change_their_password_and_stay_signed_in()
    {
        await SignIn();
        var name = "u" + Guid.NewGuid().ToString("N");
        _cli.Input = "correct horse battery staple";
        (await _cli.Run("users", "create", name, "--password-stdin")).Well();
        (await _cli.Run("projects", "add-member", "default", name, "--role", "member")).Well();
        (await _cli.Run("login", "--profile", name, "--url", host.Address.ToString(), "--user", name, "--password-stdin")).Well();
        (await _cli.Run("password", "--profile", name)).Exit.ShouldBe(2);
        _cli.Input = "not it\nmuch better password";
        (await _cli.Run("password", "--profile", name, "--password-stdin")).Exit.ShouldBe(1);
        _cli.Input = "correct horse battery staple\nmuch better password";
        (await _cli.Run("password", "--profile", name, "--password-stdin")).Well();
        (await _cli.Run("whoami", "--profile", name)).Well();
        _cli.Input = "much better password";
        (await _cli.Run("login", "--profile", "again", "--url", host.Address.ToString(), "--user", name, "--password-stdin")).Well();
    }

    private async Task SignIn()
    {
        _cli.Input = host.AdminPassword;
        (await _cli.Run("login", "--url", host.Address.ToString(), "--user", "admin", "--password-stdin")).Well();
    }
}
