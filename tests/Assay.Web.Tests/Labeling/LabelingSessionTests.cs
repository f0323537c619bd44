using Assay.Client;
using Assay.Web.Labeling.Journal;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Sending;
using Assay.Web.Labeling.Session;

namespace Assay.Web.Tests.Labeling;

public sealed class LabelingSessionTests : IAsyncDisposable
{
    private static readonly SampleLabel Cat = new() { Name = "cat", Type = LabelType.ImageClassification };
    private static readonly SampleLabel Dog = Cat with { Name = "dog" };

    private readonly MemoryJournal _journal = new();
    private readonly ItemServer _server = new() { IsCut = true };
    private readonly LabelingSession _session;
    private readonly WorkItem _first = new(new() { SampleId = "s", WorkerId = "w", LabelsVersion = "0" });
    private readonly WorkItem _second = new(new() { SampleId = "t", WorkerId = "w" });

    public LabelingSessionTests()
    {
        var client = _server.Client();
        var items = new ItemGateway(client, "dataset", "task");
        _session = new(items, new(client, "dataset", "task"), _journal, new(items, _journal, TimeProvider.System), new StoppedClock(), TimeProvider.System);
    }

    private IEnumerable<string?> Shown => _session.Open!.Document.Labels.Select(l => l.Name);

    [Fact]
    public async Task An_item_that_is_come_back_to_has_its_changes_and_the_way_back()
    {
        await _session.Show(_first);
        _session.Open!.Document.Add(Cat);
        _session.Open.Document.Add(Dog);
        await _session.Show(_second);
        Shown.ShouldBeEmpty();

        await _session.Show(_first);
        Shown.ShouldBe(["cat", "dog"]);
        _session.Open.Document.Undo();
        Shown.ShouldBe(["cat"]);
    }

    [Fact]
    public async Task Going_on_faster_than_items_are_shown_loses_no_change()
    {
        await _session.Show(_first);
        _session.Open!.Document.Add(Cat);
        await Task.WhenAll(_session.Show(_second), _session.Show(_first), _session.Show(_second));
        await _session.Show(_first);
        Shown.ShouldBe(["cat"]);
        _session.Open.Document.Add(Dog);
        await _session.Show(_second);
        (await _journal.Read("project/dataset/task")).Drafts.ShouldHaveSingleItem().Steps.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_after_a_submission_starts_from_what_was_submitted()
    {
        await _session.Show(_first);
        _session.Open!.Document.Add(Cat);
        (await _session.Submit()).ShouldBeTrue();
        _session.Open.Document.Add(Dog);
        await _session.Show(_second);
        await _session.Show(_first);
        Shown.ShouldBe(["cat", "dog"]);
        (await _journal.Read("project/dataset/task")).Drafts.ShouldHaveSingleItem().Base.Labels.ShouldHaveSingleItem().Name.ShouldBe("cat");
    }

    [Fact]
    public async Task What_is_changed_while_a_submission_is_on_its_way_follows_it_without_reading_the_item()
    {
        await _session.Start();
        await _session.Show(_first);
        _session.Open!.Document.Add(Cat);
        (await _session.Submit()).ShouldBeTrue();
        _session.Open.Document.Add(Dog);
        await Sent(() => _server.IsCut = false);
        await _session.Show(_second);
        await _session.Show(_first);
        (await _session.Submit()).ShouldBeTrue();
        await Sent(() => { });
        (_server.Submissions, _server.Reads, _session.Outbox.Conflicts.Count).ShouldBe((2, 0, 0));
        _server.Labels.ShouldContain("dog");
    }

    private async Task Sent(Action mend)
    {
        var changed = new SemaphoreSlim(0);
        void Tell() => changed.Release();
        _session.Outbox.Changed += Tell;
        mend();
        _session.Outbox.Wake();
        while (_session.Outbox.Waiting > 0)
            await changed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _session.Outbox.Changed -= Tell;
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private sealed class StoppedClock : IWorkClock
    {
        public async Task<long> Begin(long before)
        {
            await Task.Yield();
            return 0;
        }
    }
}
