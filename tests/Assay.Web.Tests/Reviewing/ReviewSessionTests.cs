using Assay.Web.Reviewing;

namespace Assay.Web.Tests.Reviewing;

public sealed class ReviewSessionTests
{
    private readonly ReviewServer _server = new("a", "b");

    [Fact]
    public async Task A_verdict_that_is_given_while_items_are_on_their_way_is_sent_and_its_item_does_not_come_again()
    {
        await using var session = await Session();
        session.Items.Select(i => i.SampleId).ShouldBe(["a", "b"]);

        var way = new TaskCompletionSource();
        _server.OnItsWay = way.Task;
        session.Judge(new(session.Items[0], Accept: true, "A", null));
        session.Waiting.ShouldBe(0);
        session.Judge(new(session.Items[1], Accept: true, "A", null));
        way.SetResult();
        await session.More();

        session.Waiting.ShouldBe(0);
        session.Refused.ShouldBeNull();
        _server.Judged.ShouldBe(["a", "b"]);
        session.Items.Count.ShouldBe(2);
        session.NextOpen(null).ShouldBeNull();
    }

    [Fact]
    public async Task A_verdict_that_waits_is_sent_also_when_the_page_is_left()
    {
        var session = await Session();
        var way = new TaskCompletionSource();
        _server.OnItsWay = way.Task;
        session.Judge(new(session.Items[0], Accept: true, "A", null));
        session.Judge(new(session.Items[1], Accept: false, null, "too small"));
        var leaving = session.DisposeAsync();
        way.SetResult();
        await leaving;
        _server.Judged.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_page_that_is_left_while_items_are_on_their_way_ends_quietly()
    {
        var session = await Session();
        var way = new TaskCompletionSource();
        _server.OnItsWay = way.Task;
        var more = session.More();
        await session.DisposeAsync();
        way.SetResult();
        await more;
    }

    private async Task<ReviewSession> Session()
    {
        var session = new ReviewSession(_server.Client(), "dataset", "task", TimeProvider.System);
        await session.Start();
        return session;
    }
}
