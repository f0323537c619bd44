using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public sealed class TeamCliTests(SqliteHost host)
{
    [Fact]
    public async Task A_team_is_put_together_and_dissolved()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        var (ann, bob) = (TestProject.NewEmail("ann"), TestProject.NewEmail("bob"));
        (await cli.Run("teams", "create", "night-shift")).Well();
        (await cli.Run("members", "invite", "night-shift", ann)).Well();
        (await cli.Run("members", "invite", "night-shift", bob, "--role", "reviewer")).Well();
        (await cli.Run("members", "update", "night-shift", bob, "--role", "labeler", "--description", "Knows dogs.")).Well();
        (await cli.Run("teams", "show", "night-shift")).Well().Output.ShouldContain("Knows dogs.");
        (await cli.Run("members", "list", "night-shift", "-q")).Well().Lines.Count.ShouldBe(2);
        (await cli.Run("members", "list", "--role", "labeler")).Well().Output.ShouldContain(ann);
        (await cli.Run("members", "remove", "night-shift", ann)).Well();
        (await cli.Run("teams", "update", "night-shift", "--name", "day-shift")).Well();
        (await cli.Run("teams", "list")).Well().Output.ShouldContain("day-shift");
        (await cli.Run("teams", "delete", "day-shift")).Well();
        (await cli.Run("teams", "list", "-q")).Well().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_owner_issues_a_token_to_act_as_a_member()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        var ann = TestProject.NewEmail("ann");
        (await cli.Run("teams", "create", "night-shift")).Well();
        (await cli.Run("members", "invite", "night-shift", ann, "--role", "reviewer")).Well();
        cli.Environment["ASSAY_TOKEN"] = (await cli.Run("token", "issue", "--member", ann, "-q")).Well().Lines.ShouldHaveSingleItem();
        (await cli.Run("whoami")).Well().Output.ShouldContain(ann);
    }
}
