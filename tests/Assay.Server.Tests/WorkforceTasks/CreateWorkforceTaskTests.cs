using Assay.Client;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class CreateWorkforceTaskTests(AssayHost host)
{
    [Theory]
    [InlineData(7, 3, 1)]
    [InlineData(100, 4, 1)]
    [InlineData(101, 4, 3)]
    [InlineData(3000, 3, 2)]
    [InlineData(1, 1, 1)]
    public async Task Unlabeled_samples_are_dealt_out_evenly(int samples, int labelers, int repetition)
    {
        var scene = await LabelingScene.New(host, samples);
        var team = await scene.Team([.. Enumerable.Range(0, labelers).Select(n => ("labeler" + n, WorkerRole.Labeler)), ("reviewer", WorkerRole.Reviewer)]);
        var task = await scene.RunningTask(team, repetition);

        var items = await scene.Items(task);
        items.Count.ShouldBe(samples * repetition);
        items.Select(i => i.SampleId).Distinct().Count().ShouldBe(samples);
        items.GroupBy(i => i.SampleId).ShouldAllBe(g => g.Count() == repetition);
        var shares = items.CountBy(i => i.WorkerKey).Select(s => s.Value).ToList();
        (shares.Max() - shares.Min()).ShouldBeLessThanOrEqualTo(1);
        (await scene.TaskRow(task)).HasReviewer.ShouldBeTrue();
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task Labeled_samples_stay_out_and_auto_labels_come_along_only_when_asked_for()
    {
        var scene = await LabelingScene.New(host, 10);
        await scene.AddSamples(5, LabelingState.Labeled);
        await scene.AddSamples(4, LabelingState.Unconfirmed);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler));

        (await scene.Items(await scene.RunningTask(team))).Count.ShouldBe(10);
        var items = await scene.Items(await scene.RunningTask(team, 1, r => r with { SynchronizeAutoLabelingData = true }));
        items.Count(i => i.Bucket.State == ItemState.None && i.AnnotationKey is null).ShouldBe(10);
        items.Count(i => i.Bucket.State == ItemState.Auto && i.AnnotationKey == 77).ShouldBe(4);
    }

    [Fact]
    public async Task Members_are_named_by_e_mail_or_id_and_get_the_role_they_have_in_the_team()
    {
        var scene = await LabelingScene.New(host, 4);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("r", WorkerRole.Reviewer));
        var id = Features.Workforces.WorkerIdentity.Of(scene.Project.ProjectId, team.Emails[1]).WorkerId;
        var config = new WorkforcesConfig
        {
            Workforces = [new() { WorkforceId = team.WorkforceId, Workers = [new() { Email = team.Emails[0].ToUpperInvariant(), Role = WorkerRole.Manager }, new() { WorkerId = id }] }],
        };
        var task = await scene.RunningTask(team, 1, r => r with { WorkforcesConfig = config });

        var key = (await scene.TaskRow(task)).Key;
        var members = await scene.Read(db => db.Set<WorkforceTaskWorkerEntity>().Where(w => w.TaskKey == key).ToListAsync());
        members.Select(m => (m.Email, m.Role)).ShouldBe([(team.Emails[0], WorkerRole.Labeler), (team.Emails[1], WorkerRole.Labeler)], ignoreOrder: true);
        (await scene.TaskRow(task)).HasReviewer.ShouldBeFalse();
    }

    [Fact]
    public async Task A_task_without_a_name_gets_one_and_names_are_unique_in_a_dataset()
    {
        var scene = await LabelingScene.New(host, 1);
        var team = await scene.Team(("a", WorkerRole.Labeler));
        (await scene.TaskRow(await scene.RunningTask(team))).Name.ShouldMatch("^task-[0-9a-f]{4}$");
        await scene.RunningTask(team, 1, r => r with { TaskName = "one" });
        await Refused("4620", scene, new() { TaskName = "one", WorkforcesConfig = team.Config });
    }

    [Fact]
    public async Task A_task_for_a_manager_waits_without_items()
    {
        var scene = await LabelingScene.New(host, 3);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        var task = (await scene.Owner.CreateWorkforceTaskAsync(scene.DatasetId, new() { WorkforcesConfig = new() { Agency = team.Emails[1] } })).TaskId!;
        (await scene.TaskRow(task)).Status.ShouldBe(WorkforceTaskStatus.Created);
        (await scene.Items(task)).ShouldBeEmpty();
        await Refused("4604", scene, new() { WorkforcesConfig = new() { Agency = team.Emails[0] } });
    }

    [Fact]
    public async Task A_request_that_breaks_a_rule_is_refused_by_its_code()
    {
        var scene = await LabelingScene.New(host, 3);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("r", WorkerRole.Reviewer));
        var other = await scene.Team(("b", WorkerRole.Labeler));
        await scene.Join(other, team.Emails[0], WorkerRole.Reviewer);

        await Refused("0104", scene, new());
        await Refused("0104", scene, new() { WorkforcesConfig = new() });
        await Refused("0104", scene, new() { WorkforcesConfig = team.Config, Repetition = 0 });
        await Refused("0104", scene, new() { WorkforcesConfig = team.Config, Repetition = 2 });
        await Refused("0104", scene, new() { WorkforcesConfig = team.Config, DataSyncType = 4 });
        await Refused("0104", scene, new() { WorkforcesConfig = team.Config, TaskName = "a b" });
        await Refused("0104", scene, new() { WorkforcesConfig = team.Config, TaskName = new('a', 65) });
        await Refused("0104", scene, new() { WorkforcesConfig = team.Only(1) });
        await Refused("0104", scene, new() { WorkforcesConfig = new() { Workforces = [.. team.Config.Workforces!, .. other.Config.Workforces!] } });
        await Refused("4601", scene, new() { WorkforcesConfig = new() { Workforces = [new() { WorkforceId = "nothere" }] } });
        await Refused("4604", scene, new() { WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team.WorkforceId, Workers = [new() { Email = other.Emails[0] }] }] } });
    }

    [Fact]
    public async Task An_empty_dataset_gives_no_task_unless_samples_are_to_follow()
    {
        var scene = await LabelingScene.New(host, 0);
        var team = await scene.Team(("a", WorkerRole.Labeler));
        await Refused("4407", scene, new() { WorkforcesConfig = team.Config });
        (await scene.Items(await scene.RunningTask(team, 1, r => r with { SynchronizeData = true }))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_samples_that_match_a_condition_are_dealt_out()
    {
        var scene = await LabelingScene.New(host, 20);
        var team = await scene.Team(("a", WorkerRole.Labeler));
        var wanted = (await scene.AddSamples(2)).Order(StringComparer.Ordinal).ToList();
        var conditions = $$"""[{"sample_name": "{{wanted[0]}}.jpg"}, {"sample_name": "{{wanted[1]}}.jpg"}]""";
        var task = await scene.RunningTask(team, 1, r => r with { SampleConditions = conditions });
        (await scene.Items(task)).Select(i => i.SampleId).ShouldBe(wanted);
        await Refused("4407", scene, new() { WorkforcesConfig = team.Config, SampleConditions = """{"sample_name": "other.jpg"}""" });
        await Refused("4396", scene, new() { WorkforcesConfig = team.Config, SampleConditions = """{"sample_names": "other.jpg"}""" });
        await Refused("4396", scene, new() { WorkforcesConfig = team.Config, SampleConditions = """{"coefficient": "x"}""", SynchronizeData = true });
        await Refused("4396", scene, new() { WorkforcesConfig = team.Config, SampleConditions = "nothing" });
    }

    [Fact]
    public async Task A_dataset_that_is_created_with_a_task_hands_its_samples_out_when_it_has_them()
    {
        var scene = await LabelingScene.New(host, 0);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler));
        var (path, directory) = scene.Project.NewFolder("texts");
        for (var i = 0; i < 30; i++)
            await File.WriteAllTextAsync(Path.Combine(directory, $"{i}.txt"), $"line {i}\nanother", TestContext.Current.CancellationToken);
        var request = TestDatasets.Request(DatasetType.TextClassification) with
        {
            DataSources = [new DataSource { DataPath = path }],
            WorkforceInformation = new() { TaskName = "first", Repetition = 2, Consensus = "majority", Gold = new() { SamplesPerLabeler = 3, PauseBelow = 0.5 }, WorkforcesConfig = team.Config },
        };
        await Refused("0104", request with { WorkforceInformation = request.WorkforceInformation with { Consensus = "loudest" } });
        await Refused("0104", request with { WorkforceInformation = request.WorkforceInformation with { Gold = new() { SamplesPerLabeler = 0 } } });
        await Refused("0104", request with { WorkforceInformation = request.WorkforceInformation with { SynchronizeAutoLabelingData = true } });
        await Refused("0104", request with { DatasetType = DatasetType.NamedEntityRecognition });
        var dataset = (await scene.Owner.CreateDatasetAsync(request, TestContext.Current.CancellationToken)).DatasetId!;
        var key = await scene.Read(db => db.Set<DatasetEntity>().Where(d => d.DatasetId == dataset).Select(d => d.Key).SingleAsync());
        var task = await scene.Read(db => db.Set<WorkforceTaskEntity>().SingleAsync(t => t.DatasetKey == key));
        await scene.UntilRunning(task.TaskId);
        (await scene.Read(db => db.Set<ItemEntity>().CountAsync(i => i.DatasetKey == key && i.TaskKey == task.Key))).ShouldBe(120);
        var made = await scene.Owner.DescWorkforceTaskAsync(dataset, task.TaskId, cancellationToken: TestContext.Current.CancellationToken);
        (made.Consensus, made.Gold).ShouldBe(("majority", new GoldSetting { SamplesPerLabeler = 3, PauseBelow = 0.5 }));

        async Task Refused(string number, CreateDatasetRequest asked)
        {
            var error = await Should.ThrowAsync<AssayException>(scene.Owner.CreateDatasetAsync(asked, TestContext.Current.CancellationToken));
            (error.ErrorCode, (int)error.StatusCode).ShouldBe(("ModelArts." + number, 400));
        }
    }

    [Fact]
    public async Task Only_the_owner_makes_tasks()
    {
        var scene = await LabelingScene.New(host, 3);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        await scene.RunningTask(team);
        foreach (var email in team.Emails)
        {
            var member = await scene.Project.Member(email);
            (await Should.ThrowAsync<AssayException>(member.CreateWorkforceTaskAsync(scene.DatasetId, new() { WorkforcesConfig = team.Config }))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        }

        var stranger = await scene.Project.Member(TestProject.NewEmail("stranger"));
        (await Should.ThrowAsync<AssayException>(stranger.CreateWorkforceTaskAsync(scene.DatasetId, new() { WorkforcesConfig = team.Config }))).ErrorCode.ShouldBe("ModelArts.4352");
    }

    private static async Task Refused(string number, LabelingScene scene, CreateWorkforceTaskRequest request)
    {
        var error = await Should.ThrowAsync<AssayException>(scene.Owner.CreateWorkforceTaskAsync(scene.DatasetId, request));
        (error.ErrorCode, (int)error.StatusCode).ShouldBe(("ModelArts." + number, 400));
    }
}

public sealed class CreateWorkforceTaskTestsOnSqlite(SqliteHost host) : CreateWorkforceTaskTests(host);

public sealed class CreateWorkforceTaskTestsOnPostgres(PostgresHost host) : CreateWorkforceTaskTests(host);
