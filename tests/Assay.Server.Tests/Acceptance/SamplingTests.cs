using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Acceptance;

public abstract class SamplingTests(AssayHost host)
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(3, 0.5)]
    public async Task Exactly_one_of_number_and_rate_is_given(int? number, double? rate)
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        await Eventually.Refused(() => work.StartAcceptance(number, rate), "0101");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(null, 0.0)]
    [InlineData(null, -0.1)]
    [InlineData(null, 1.01)]
    public async Task A_number_or_rate_outside_its_range_is_refused(int? number, double? rate)
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        await Eventually.Refused(() => work.StartAcceptance(number, rate), "0104");
    }

    [Theory]
    [InlineData(7, 0.07, 1)]
    [InlineData(8, 0.5, 4)]
    [InlineData(8, 0.51, 5)]
    [InlineData(8, 1.0, 8)]
    public async Task A_rate_draws_its_share_rounded_up(int samples, double rate, int drawn)
    {
        var work = await TeamWork.Start(host, new() { Samples = samples });
        await work.LabelAll();
        await work.StartAcceptance(rate: rate);
        (await work.Items(state: "__WORKFORCE_SAMPLED__")).Count.ShouldBe(drawn);
        (await work.Task()).SampleStats!.SampledSampleCount.ShouldBe(drawn);
    }

    [Fact]
    public async Task A_number_above_the_population_draws_everything()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        await work.StartAcceptance(number: 100);
        (await work.Items(state: "__WORKFORCE_SAMPLED__")).Count.ShouldBe(8);
    }

    [Fact]
    public async Task Nothing_labeled_is_nothing_to_check()
    {
        var work = await TeamWork.Start(host);
        await Eventually.Refused(() => work.StartAcceptance(rate: 1), "4625");
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.Running);
    }

    [Fact]
    public async Task One_acceptance_runs_at_a_time()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        await work.StartAcceptance(rate: 0.5);
        await Eventually.Refused(() => work.StartAcceptance(rate: 0.5), "4623");
    }

    [Fact]
    public async Task Of_16_starts_at_once_exactly_one_succeeds()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            try
            {
                await work.StartAcceptance(number: 2);
                return true;
            }
            catch (AssayException e) when (e.ErrorCode == "ModelArts.4623")
            {
                return false;
            }
        }));
        outcomes.Count(o => o).ShouldBe(1);
        (await work.Items(state: "__WORKFORCE_SAMPLED__")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Only_drawn_items_take_a_verdict_and_a_batch_is_all_or_nothing()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        await work.StartAcceptance(number: 4);
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        var other = (await work.Items()).First(i => i.SampleStatus == "__UNCHECK__");
        await Eventually.Refused(
            () => work.Owner.AcceptSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Comments = [new() { SampleId = drawn[0].SampleId, Accept = true }, new() { SampleId = other.SampleId, Accept = true }],
            }), "4625");
        (await work.Items(state: "__WORKFORCE_SAMPLED_CHECKED__")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_verdict_may_be_changed_until_the_closing_and_the_report_follows()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        var acceptance = await work.StartAcceptance(number: 4);
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        await work.Judge(drawn[0], true, "A");
        await work.Judge(drawn[1], true, "C");
        await work.Judge(drawn[1], false, "D");
        await work.Judge(drawn[2], true, "B");
        var report = (await work.Owner.GetWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId)).CheckingStats!;
        report.ShouldSatisfyAllConditions(
            r => r.TaskId.ShouldBe(acceptance), r => r.TotalSampleCount.ShouldBe(8), r => r.SampledSampleCount.ShouldBe(4), r => r.SamplingNum.ShouldBe(4),
            r => r.CheckedSampleCount.ShouldBe(3), r => r.UncheckedSampleCount.ShouldBe(1), r => r.AcceptedSampleCount.ShouldBe(2),
            r => r.RejectedSampleCount.ShouldBe(1), r => r.PassRate!.Value.ShouldBe(2 / 3.0, 1e-12), r => r.TotalScore.ShouldBe(7), r => r.Score.ShouldBe("C"));
    }

    [Fact]
    public async Task The_report_is_E_while_nothing_is_checked()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        await work.StartAcceptance(rate: 0.25);
        var report = await work.Owner.GetWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId);
        report.TotalStats!.ShouldSatisfyAllConditions(
            r => r.Score.ShouldBe("E"), r => r.PassRate.ShouldBe(0), r => r.SamplingRate.ShouldBe(0.25), r => r.UncheckedSampleCount.ShouldBe(2));
        await Eventually.Refused(
            () => work.Owner.GetWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId, new() { CheckingTaskId = "0000000000000000000" }), "4612");
    }

    [Fact]
    public async Task Labelers_may_not_touch_the_acceptance()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        var labeler = work.Labelers[0].Client;
        await Eventually.Refused(() => labeler.StartWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId, new() { SamplingNum = 1 }), "4600");
        await work.StartAcceptance(rate: 1);
        await Eventually.Refused(() => labeler.UpdateWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId, new() { Action = AcceptanceAction.PassAll }), "4600");
        await Eventually.Refused(
            () => labeler.AcceptSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [new() { SampleId = work.SampleIds[0], Accept = true }] }), "4600");
    }

    [Fact]
    public async Task Drawn_items_cannot_be_labeled_and_undrawn_ones_leave_the_population()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1 });
        await work.LabelAll();
        await work.StartAcceptance(number: 4);
        var items = await work.Items();
        var labeler = work.Labelers[0].Client;
        var drawn = items.First(i => i.SampleStatus == "__WORKFORCE_SAMPLED_UNCHECK__");
        var other = items.First(i => i.SampleStatus == "__UNCHECK__");
        await Eventually.Refused(() => work.Label(labeler, (drawn.SampleId!, "dog")), "4623");
        await work.Label(labeler, (other.SampleId!, "dog"));
        (await work.Close(AcceptanceAction.PassAll)).SampleCount.ShouldBe(7);
    }
}

public sealed class SamplingTestsOnSqlite(SqliteHost host) : SamplingTests(host);

public sealed class SamplingTestsOnPostgres(PostgresHost host) : SamplingTests(host);
