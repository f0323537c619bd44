using Assay.Client;
using Assay.Server.Tests.Cli;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Quality;

public abstract class TeamQualityTests(AssayHost host)
{
    [Fact]
    public async Task A_team_is_judged_over_all_its_tasks()
    {
        // 20 samples by both labelers, who differ on two; then those, which nobody accepted, and 10 more by one labeler each, of which a reviewer sends one back.
        var work = await TeamWork.Start(host, new() { Samples = 20, Repetition = 2, Reviewer = true });
        var odd = work.SampleIds.Take(2).ToHashSet();
        foreach (var (email, client) in work.Labelers)
        {
            await client.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Samples = [.. work.SampleIds.Select((id, n) => new SampleLabels
                {
                    SampleId = id,
                    ActiveMs = 6_000,
                    Labels = [new() { Name = odd.Contains(id) && email == work.Labelers[1].Email ? "bird" : n % 2 == 0 ? "cat" : "dog" }],
                })],
            });
        }

        await Review(work.TaskId, [.. await work.Items()], rejected: 0);
        var first = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        await work.UploadTexts(10, "more");
        var second = (await work.Owner.CreateWorkforceTaskAsync(work.DatasetId, new() { TaskName = "second", WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] } })).TaskId!;
        await Eventually.Is(async () => (await work.Owner.DescWorkforceTaskAsync(work.DatasetId, second)).Status == WorkforceTaskStatus.Running);
        foreach (var (_, client) in work.Labelers)
        {
            var open = await client.ListAllWorkforceTaskSamplesAsync(work.DatasetId, second, new() { SampleState = "__NONE__", Limit = 100 }).ToListAsync();
            await client.UpdateWorkforceTaskSamplesAsync(work.DatasetId, second, new() { Samples = [.. open.Select(i => new SampleLabels { SampleId = i.SampleId, Labels = [new() { Name = "cat" }] })] });
        }

        await Review(second, await work.Owner.ListAllWorkforceTaskSamplesAsync(work.DatasetId, second, new() { Limit = 100 }).ToListAsync(), rejected: 1);
        var team = await work.Owner.GetTeamQualityAsync(work.WorkforceId);

        (team.TaskCount, team.Tasks!.Count).ShouldBe((2, 1));
        var task = team.Tasks[0];
        (task.DatasetId, task.TaskId, task.TaskName, task.SampleCount).ShouldBe((work.DatasetId, work.TaskId, "task", 20));
        task.Agreement.ShouldBe(first.Agreement);
        team.Agreement!.Single(c => c.Name == "krippendorff_alpha").ShouldBe(first.Agreement!.Single(c => c.Name == "krippendorff_alpha"));
        team.Labelers!.Select(l => l.Email).ShouldBe(work.Labelers.Select(l => l.Email), ignoreOrder: true);
        team.Labelers!.Sum(l => l.SubmissionCount).ShouldBe(70);
        team.Labelers!.Sum(l => l.ReworkCount).ShouldBe(1);
        team.Labelers!.ShouldAllBe(l => l.ActiveMs == 120_000 && Math.Abs(l.SubmissionsPerHour!.Value - 600) < 1e-9 && l.DayCount >= 1 && l.GoldAccuracy == null);
        foreach (var labeler in team.Labelers!)
        {
            var own = first.Labelers!.Single(l => l.Email == labeler.Email);
            labeler.Accuracy.ShouldBe(own.Accuracy);
            labeler.FirstPassYield!.Rate!.Value.ShouldBe((double)(labeler.SubmissionCount - labeler.ReworkCount)! / labeler.SubmissionCount!.Value, 1e-9);
            labeler.FirstPassYield.Rate!.Value.ShouldBeInRange(labeler.FirstPassYield.Lower!.Value, labeler.FirstPassYield.Upper!.Value);
        }

        var lines = (await work.Owner.GetTeamQualityCsvAsync(work.WorkforceId)).Split('\n');
        lines[..2].ShouldBe(["measure,dataset_id,task_id,task_name,worker_id,email,value,lower,upper,confidence,seed,undefined", "task_count,,,,,,2,,,,,"]);
        lines.ShouldContain($"sample_count,{work.DatasetId},{work.TaskId},task,,,20,,,,,");
        lines.ShouldContain($"active_ms,,,,{team.Labelers![0].WorkerId},{team.Labelers[0].Email},120000,,,,,");
        using var cli = CliRun.OwnerOf(work.Project);
        (await cli.Run("teams", "quality", "team")).Well().Output.ShouldContain("600");

        Task Review(string taskId, IReadOnlyList<DescribeSampleResp> items, int rejected) => work.Reviewer!.ReviewSamplesAsync(work.DatasetId, taskId, new()
        {
            Comments = [.. items.Select((item, n) => new SampleComment { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = n >= rejected, Comment = n >= rejected ? null : "look again" })],
        });
    }

    [Fact]
    public async Task A_team_without_a_task_says_that_there_are_no_data_and_strangers_and_labelers_may_not_ask()
    {
        var work = await TeamWork.Start(host, new() { Samples = 1, Labelers = 1 });
        var idle = (await work.Owner.CreateWorkforceAsync(new() { WorkforceName = "idle" })).WorkforceId!;
        var quality = await work.Owner.GetTeamQualityAsync(idle);
        (quality.TaskCount, quality.Labelers!.Count, quality.Tasks!.Count).ShouldBe((0, 0, 0));
        quality.Agreement!.ShouldAllBe(c => c.UndefinedReason == "no_data" && c.Undefined == "undefined, because there are no data");
        await Eventually.Refused(() => work.Labelers[0].Client.GetTeamQualityAsync(work.WorkforceId), "4600");
        await Should.ThrowAsync<AssayException>(() => work.Labelers[0].Client.GetTeamQualityAsync(idle));
    }
}

public sealed class TeamQualityTestsOnSqlite(SqliteHost host) : TeamQualityTests(host);

public sealed class TeamQualityTestsOnPostgres(PostgresHost host) : TeamQualityTests(host);
