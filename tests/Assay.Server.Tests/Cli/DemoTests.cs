using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public abstract class DemoTests(AssayHost host)
{
    [Fact]
    public async Task The_demo_leaves_an_acceptance_that_its_last_line_closes_and_it_can_be_played_again()
    {
        using var cli = new CliRun();
        cli.Environment["ASSAY_ADMIN_PASSWORD"] = host.AdminPassword;
        var first = (await Play(cli)).Well();
        var second = (await Play(cli)).Well();
        first.Lines[^1].ShouldNotBe(second.Lines[^1]);

        var close = second.Lines[^1].Split(' ');
        close[..3].ShouldBe(["assay", "acceptance", "close"]);
        (await cli.Run([.. close.Skip(1), "--quiet"])).Well().Lines.Count.ShouldBeGreaterThan(10);
        (await cli.Run("acceptance", "history", close[3], close[4])).Well().Output.ShouldContain("closed");
    }

    [Fact]
    public async Task The_demo_can_be_read_by_a_program()
    {
        using var cli = new CliRun();
        cli.Environment["ASSAY_ADMIN_PASSWORD"] = host.AdminPassword;
        var ids = (await Play(cli, "--json")).Well().Json;
        using var http = host.NewHttpClient();
        var owner = await AssayClient.ConnectAsync(http, "admin", host.AdminPassword);
        var task = await owner.DescWorkforceTaskAsync(ids.GetProperty("dataset_id").GetString()!, ids.GetProperty("workforce_task_id").GetString()!);
        task.Status.ShouldBe(WorkforceTaskStatus.UnderAcceptance);
        task.CheckingTaskDesc!.CheckingTaskId.ShouldBe(ids.GetProperty("acceptance_id").GetString());
        task.SampleStats!.RejectedSampleCount!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Whoever_is_signed_in_plays_the_demo_without_a_password()
    {
        using var cli = new CliRun { Input = host.AdminPassword };
        (await cli.Run("login", "--url", host.Address.ToString(), "--user", "admin", "--password-stdin")).Well();
        var ids = (await cli.Run("demo", "--scenes", "10", "--json")).Well().Json;
        (await cli.Run("tasks", "show", ids.GetProperty("dataset_name").GetString()!, ids.GetProperty("workforce_task_id").GetString()!)).Well();

        (await cli.Run("logout")).Well();
        (await cli.Run("demo", "--scenes", "10")).ShouldSatisfyAllConditions(r => r.Exit.ShouldNotBe(0), r => r.Error.ShouldContain("ASSAY_ADMIN_PASSWORD"));
    }

    private Task<CliResult> Play(CliRun cli, params string[] more) => cli.Run(["demo", "--url", host.Address.ToString(), "--scenes", "45", .. more]);
}

public sealed class DemoTestsOnSqlite(SqliteHost host) : DemoTests(host);

public sealed class DemoTestsOnPostgres(PostgresHost host) : DemoTests(host);
