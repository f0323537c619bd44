using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public abstract class TaskCliTests(AssayHost host)
{
    [Fact]
    public async Task A_task_goes_from_labels_to_a_closed_acceptance_and_back()
    {
        var work = await TeamWork.Start(host, new() { Samples = 10, Labelers = 2, Reviewer = true });
        using var cli = CliRun.OwnerOf(work.Project);
        foreach (var (email, _) in work.Labelers)
        {
            var own = (await work.Items()).Where(i => i.Labelers![0].Email == email).Select(i => i.SampleId!);
            (await cli.Run(["tasks", "label", "texts", "task", .. own, "--label", "cat", "--as", email])).Well();
        }

        var ids = (await cli.Run("tasks", "items", "texts", "task", "--state", "unreviewed", "--all", "-q")).Well().Lines;
        ids.Count.ShouldBe(10);
        (await cli.Run(["tasks", "review", "texts", "task", ids[0], "--reject", "--score", "D", "--comment", "No cat."])).Well();
        (await cli.Run(["tasks", "review", "texts", "task", .. ids.Skip(1), "--accept", "--score", "A"])).Well();
        (await cli.Run("tasks", "history", "texts", "task", ids[0])).Well().Output.ShouldContain("No cat.");

        (await cli.Run("acceptance", "start", "texts", "task", "--num", "3")).Well();
        var drawn = (await cli.Run("tasks", "items", "texts", "task", "--state", "sampled", "-q")).Well().Lines;
        drawn.Count.ShouldBe(3);
        (await cli.Run("acceptance", "judge", "texts", "task", drawn[0], "--accept", "--score", "B")).Well();
        (await cli.Run("acceptance", "judge", "texts", "task", drawn[1], "--reject")).Well();
        (await cli.Run("acceptance", "report", "texts", "task")).Well().Output.ShouldContain("50.0 %");
        (await cli.Run("acceptance", "conflicts", "texts", "task", "-q")).Well().Lines.ShouldBeEmpty();
        (await cli.Run("tasks", "show", "texts", "task")).Well().Output.ShouldContain("under-acceptance");

        var closed = (await cli.Run("acceptance", "close", "texts", "task", "pass-accepted-and-unhandled", "--json")).Well().Json;
        closed.GetProperty("sample_count").GetInt32().ShouldBe(8);
        closed.GetProperty("samples").GetArrayLength().ShouldBe(8);
        (await cli.Run("samples", "list", "texts", "--state", "all", "--all", "-q")).Well().Lines.Count.ShouldBe(8);
        (await cli.Run("acceptance", "history", "texts", "task")).Well().Output.ShouldContain("pass-accepted-and-unhandled");
        (await cli.Run("acceptance", "items", "texts", "task", "-q")).Well().Lines.ShouldBe(drawn, ignoreOrder: true);

        var second = await cli.Run("acceptance", "close", "texts", "task", "0");
        second.Exit.ShouldBe(1);
        second.Error.ShouldContain("ModelArts.4625");
        (await cli.Run("acceptance", "undo", "texts", "task")).Well();
        (await cli.Run("samples", "list", "texts", "--state", "all", "--all", "-q")).Well().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_is_explained_with_its_code_letter_and_the_numbers_of_every_sample()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 1 });
        using var cli = CliRun.OwnerOf(work.Project);
        var lines = (await cli.Run("acceptance", "plan", "texts", "task", "--aql", "1.0", "--sampling", "double", "--population", "2000")).Well().Lines;
        lines.ShouldContain("Samples of code letter K, normal inspection");
        lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TakeLast(2).ShouldBe([["1", "80", "1", "4"], ["2", "80", "4", "5"]]);
    }

    [Fact]
    public async Task Verdicts_may_come_from_a_file()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 1 });
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        using var cli = CliRun.OwnerOf(work.Project);
        var comments = (await work.Items()).Select((item, n) => $$"""{"sample_id":"{{item.SampleId}}","accept":{{(n > 0 ? "true" : "false")}},"score":"A"}""");
        cli.Input = $$"""{"comments":[{{string.Join(',', comments)}}]}""";
        (await cli.Run("acceptance", "judge", "texts", "task", "--from", "-")).Well();
        (await cli.Run("acceptance", "close", "texts", "task", "pass-accepted-only", "-q")).Well().Lines.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_task_is_created_for_one_member_of_a_team_changed_counted_and_deleted()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2 });
        using var cli = CliRun.OwnerOf(work.Project);
        var email = work.Labelers[1].Email;
        (await cli.Run("tasks", "create", "texts", "second", "--team", "team", "--member", email)).Well();
        await Eventually.Is(async () => (await cli.Run("tasks", "items", "texts", "second", "-q")).Lines.Count == 4);
        (await cli.Run("tasks", "items", "texts", "second")).Well().Output.ShouldContain(email);
        (await cli.Run("tasks", "update", "texts", "second", "--name", "other")).Well();
        (await cli.Run("tasks", "list", "texts")).Well().Output.ShouldContain("other");
        (await cli.Run("tasks", "delete", "texts", "other")).Well();
        (await cli.Run("tasks", "list", "texts", "-q")).Well().Lines.ShouldBe([work.TaskId]);
    }
}

public sealed class TaskCliTestsOnSqlite(SqliteHost host) : TaskCliTests(host);

public sealed class TaskCliTestsOnPostgres(PostgresHost host) : TaskCliTests(host);
