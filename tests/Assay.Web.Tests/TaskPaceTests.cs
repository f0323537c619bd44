using Assay.Client;
using Assay.Web.Tasks;

namespace Assay.Web.Tests;

public sealed class TaskPaceTests
{
    private const long Day = 86_400_000;
    private const long Now = 100 * Day;

    [Fact]
    public void The_pace_is_that_of_the_last_week()
    {
        var pace = new TaskPace([Member(open: 40, counts: [.. Enumerable.Repeat(50, 23), 10, 10, 10, 0, 0, 10, 30])], Now);
        pace.PerDay.ShouldBe(10);
        pace.DoneTime.ShouldBe(Now + (4 * Day));
    }

    [Fact]
    public void Days_before_the_work_began_do_not_slow_it_down()
    {
        var pace = new TaskPace([Member(open: 30, counts: [.. Enumerable.Repeat(0, 28), 10, 20]), Member(open: 0, counts: [.. Enumerable.Repeat(0, 29), 15])], Now);
        pace.Days[^1].ShouldBe((Now, 35));
        pace.PerDay.ShouldBe(22.5);
    }

    [Fact]
    public void Nothing_is_foretold_where_nothing_was_done_or_nothing_is_left()
    {
        var idle = new TaskPace([Member(open: 30, counts: [.. Enumerable.Repeat(0, 30)])], Now);
        (idle.PerDay, idle.DoneTime).ShouldBe((null, null));
        var paused = new TaskPace([Member(open: 30, counts: [9, .. Enumerable.Repeat(0, 29)])], Now);
        (paused.PerDay, paused.DoneTime).ShouldBe((null, null));
        new TaskPace([Member(open: 0, counts: [.. Enumerable.Repeat(5, 30)])], Now).DoneTime.ShouldBeNull();
    }

    [Theory]
    [InlineData(5, 1, null)]
    [InlineData(5, 2, 2)]
    [InlineData(5, 9, 9)]
    [InlineData(0, 9, null)]
    public void Who_has_open_items_and_pauses_is_late(int open, int pause, int? late)
    {
        var member = Member(open, []) with { LastActivity = Now - (pause * Day) };
        new TaskPace([member], Now).LateOf(member, taskBegan: 0).ShouldBe(late);
    }

    [Fact]
    public void Who_never_began_is_late_from_the_beginning_of_the_task()
    {
        var member = Member(open: 5, []);
        new TaskPace([member], Now).LateOf(member, Now - (3 * Day)).ShouldBe(3);
        new TaskPace([member], Now).LateOf(member, Now - Day).ShouldBeNull();
    }

    [Fact]
    public void Reviewers_have_no_open_items() =>
        TaskPace.OpenOf(Member(open: 7, []) with { Role = WorkerRole.Reviewer }).ShouldBe(0);

    private static TaskMember Member(int open, int[] counts) => new()
    {
        Role = WorkerRole.Labeler,
        SampleStats = new() { UnannotatedSampleCount = open - (open / 2), RejectedSampleCount = open / 2 },
        Days = [.. counts.Select((count, at) => new TaskMemberDay { Time = Now - ((counts.Length - 1 - at) * Day), SubmissionCount = count })],
    };
}
