using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class ReviewTests(AssayHost host)
{
    private static Task Review(TeamWork work, AssayClient client, DescribeSampleResp item, bool accept, string? score = null, string? comment = null, string? lease = null) =>
        client.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Comments = [new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = accept, Score = score, Comment = comment, LeaseToken = lease }],
        });

    private async Task<TeamWork> Labeled(int samples = 8)
    {
        var work = await TeamWork.Start(host, new() { Samples = samples, Reviewer = true });
        await work.LabelAll();
        return work;
    }

    [Fact]
    public async Task A_review_passes_an_item_on_or_sends_it_back_with_the_reason()
    {
        var work = await Labeled();
        var items = await work.Items(work.Reviewer, "__UNREVIEWED__");
        await Review(work, work.Reviewer!, items[0], true, "A");
        await Review(work, work.Reviewer!, items[1], false, "D", "left edge cuts the wheel");
        (await work.Items(state: "__REVIEWED__")).Single().ReviewScore.ShouldBe("A");
        var back = (await work.Items(state: "__REJECTED__")).Single();
        (back.ReviewAccept, back.ReviewComment).ShouldBe((false, "left edge cuts the wheel"));
        var stats = (await work.Task()).SampleStats!;
        (stats.UncheckSampleCount, stats.RejectedSampleCount, stats.UnreviewedSampleCount).ShouldBe((1, 1, 6));
    }

    [Fact]
    public async Task A_second_review_of_the_same_item_is_refused()
    {
        var work = await Labeled();
        var item = (await work.Items())[0];
        await Review(work, work.Reviewer!, item, true);
        await Eventually.Refused(() => Review(work, work.Owner, item, false), "4606");
    }

    [Fact]
    public async Task Labelers_do_not_review_and_reviewers_see_only_what_carries_labels()
    {
        var work = await TeamWork.Start(host, new() { Reviewer = true });
        (await work.Items(work.Reviewer)).ShouldBeEmpty();
        await work.LabelAll();
        var items = await work.Items(work.Reviewer);
        items.Count.ShouldBe(8);
        await Eventually.Refused(() => Review(work, work.Labelers[0].Client, items[0], true), "4600");
    }

    [Fact]
    public async Task A_batch_of_reviews_is_all_or_nothing()
    {
        var work = await Labeled();
        var items = await work.Items();
        await Eventually.Refused(
            () => work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Comments = [new() { SampleId = items[0].SampleId, Accept = true }, new() { SampleId = new string('f', 32), Accept = true }],
            }), "4420");
        (await work.Items(state: "__UNREVIEWED__")).Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_leased_item_is_handed_to_one_reviewer_only()
    {
        var work = await Labeled();
        var first = await work.Reviewer!.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 5 });
        var second = await work.Owner.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 5 });
        (first.Items!.Count, second.Items!.Count).ShouldBe((5, 3));
        first.Items.Select(i => i.SampleId).Intersect(second.Items.Select(i => i.SampleId)).ShouldBeEmpty();
        await Eventually.Refused(() => Review(work, work.Owner, first.Items[0], true), "4606");
        await Eventually.Refused(() => Review(work, work.Reviewer!, first.Items[0], true, lease: "0000000000000001"), "4606");
        await Review(work, work.Reviewer!, first.Items[0], true, lease: first.Items[0].LeaseToken);
        var again = await work.Reviewer!.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 10 });
        again.Items!.Select(i => i.SampleId).ShouldBe(first.Items.Skip(1).Select(i => i.SampleId), ignoreOrder: true);
    }

    [Fact]
    public async Task Another_window_of_the_same_reviewer_leaves_the_leases_of_the_first_as_they_are()
    {
        var work = await Labeled();
        var first = await work.Reviewer!.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 5 });
        var second = await work.Reviewer!.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 10 });
        second.Items!.Count.ShouldBe(8);
        await Review(work, work.Reviewer!, first.Items![0], true, lease: first.Items[0].LeaseToken);
        await Review(work, work.Reviewer!, second.Items[^1], true, lease: second.Items[^1].LeaseToken);
    }

    [Fact]
    public async Task The_labels_a_labeler_may_work_on_next_are_the_ones_sent_back_first()
    {
        var work = await Labeled();
        var labeler = work.Labelers[0].Client;
        var mine = await work.Items(labeler);
        await Review(work, work.Reviewer!, mine[2], false, comment: "look again");
        var next = await labeler.LeaseLabelItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 10 });
        next.Items!.Single().ShouldSatisfyAllConditions(i => i.SampleId.ShouldBe(mine[2].SampleId), i => i.ReviewComment.ShouldBe("look again"));
    }

    [Fact]
    public async Task Every_submission_and_review_is_kept()
    {
        var work = await Labeled(2);
        var item = (await work.Items())[0];
        await Review(work, work.Reviewer!, item, false, "C", "no");
        await work.LabelAll((_, _) => "dog");
        await Review(work, work.Reviewer!, item, true, "B");
        var history = await work.Owner.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, item.SampleId!);
        history.Submissions!.Select(s => s.Labels!.Single().Name).ShouldBe(["cat", "dog"]);
        history.Reviews!.Select(r => (r.Accept, r.Score)).ShouldBe([(false, "C"), (true, "B")]);
        history.Submissions!.ShouldAllBe(s => s.SubmittedBy == item.Labelers!.Single().Email);
    }

    [Theory]
    [InlineData("E", "fine", "0104")]
    [InlineData("A", "a <b> c", "0104")]
    public async Task A_bad_grade_or_comment_is_refused(string score, string comment, string refusal)
    {
        var work = await Labeled(1);
        var item = (await work.Items())[0];
        await Eventually.Refused(() => Review(work, work.Reviewer!, item, true, score, comment), refusal);
    }
}

public sealed class ReviewTestsOnSqlite(SqliteHost host) : ReviewTests(host);

public sealed class ReviewTestsOnPostgres(PostgresHost host) : ReviewTests(host);
