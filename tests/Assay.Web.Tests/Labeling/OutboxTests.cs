using System.Text;
using Assay.Client;
using Assay.Web.Labeling.Journal;
using Assay.Web.Labeling.Sending;

namespace Assay.Web.Tests.Labeling;

public sealed class OutboxTests : IAsyncDisposable
{
    private readonly ItemServer _server = new();
    private readonly MemoryJournal _journal = new();
    private readonly ItemGateway _items;
    private readonly Outbox _outbox;

    public OutboxTests()
    {
        _items = new(_server.Client(), "dataset", "task");
        _outbox = new(_items, _journal, TimeProvider.System);
        _outbox.Start();
    }

    private static string Labels(params string[] names) =>
        Encoding.UTF8.GetString(new StoredLabels([.. names.Select(n => new SampleLabel { Name = n, Type = LabelType.ImageClassification })]).Json);

    private static StoredLabels Stored(string json) => new(Encoding.UTF8.GetBytes(json));

    /// <summary>Made from labels that the server had named, unless it had not.</summary>
    private static StoredSubmission Submission(string from, string to, string? version = "0") => new()
    {
        Id = "id",
        Scope = "project/dataset/task",
        SampleId = "s",
        WorkerId = "w",
        Tab = "tab",
        BaseVersion = version,
        Base = version is null ? Stored(from) : null,
        Labels = Stored(to),
    };

    [Fact]
    public async Task Labels_are_in_the_journal_until_the_server_has_them()
    {
        _server.IsCut = true;
        await _outbox.Put(Submission("[]", Labels("cat")));
        await Until(() => _outbox.IsOffline);
        (await _journal.Read("project/dataset/task")).Submissions.ShouldHaveSingleItem();

        _server.IsCut = false;
        _outbox.Wake();
        await Until(() => _outbox.Waiting == 0);
        _server.Labels.ShouldContain("cat");
        (await _journal.Read("project/dataset/task")).Submissions.ShouldBeEmpty();
        _outbox.LastSent.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_an_earlier_visit_left_is_sent()
    {
        _outbox.Resume([Submission("[]", Labels("cat"))]);
        await Until(() => _outbox.Waiting == 0);
        _server.Labels.ShouldContain("cat");
        _server.Reads.ShouldBe(0);
    }

    [Theory]
    [InlineData("0")]
    [InlineData(null)]
    public async Task Labels_that_somebody_else_changed_are_not_overwritten(string? version)
    {
        (_server.Labels, _server.Version) = (Labels("dog"), 1);
        await _outbox.Put(Submission("[]", Labels("cat"), version));
        await Until(() => _outbox.Conflicts.Count == 1);
        _server.Labels.ShouldBe(Labels("dog"));
        _outbox.Conflicts[0].Theirs.Labels!.Single().Name.ShouldBe("dog");

        await _outbox.KeepMine(_outbox.Conflicts[0]);
        await Until(() => _outbox.Waiting == 0);
        _outbox.Conflicts.ShouldBeEmpty();
        _server.Labels.ShouldContain("cat");
    }

    [Fact]
    public async Task Giving_up_leaves_the_servers_labels()
    {
        (_server.Labels, _server.Version) = (Labels("dog"), 1);
        await _outbox.Put(Submission("[]", Labels("cat")));
        await Until(() => _outbox.Conflicts.Count == 1);
        await _outbox.GiveUp(_outbox.Conflicts[0].Submission);
        _outbox.Conflicts.ShouldBeEmpty();
        (await _journal.Read("project/dataset/task")).Submissions.ShouldBeEmpty();
        _server.Submissions.ShouldBe(0);
    }

    [Theory]
    [InlineData("0")]
    [InlineData(null)]
    public async Task A_lost_answer_is_no_conflict(string? version)
    {
        _server.LosesAnswer = true;
        await _outbox.Put(Submission("[]", Labels("cat"), version));
        await Until(() => _outbox.IsOffline);
        _server.LosesAnswer = false;
        _outbox.Wake();
        await Until(() => _outbox.Waiting == 0);
        _outbox.Conflicts.ShouldBeEmpty();
        _server.Submissions.ShouldBe(1);
    }

    [Theory]
    [InlineData("__REJECTED__", "0")]
    [InlineData("__AUTO_ANNOTATION__", "0")]
    [InlineData("__REJECTED__", null)]
    [InlineData("__AUTO_ANNOTATION__", null)]
    public async Task Labels_that_are_confirmed_as_they_were_are_sent(string status, string? version)
    {
        (_server.Labels, _server.Status) = (Labels("cat"), status);
        await _outbox.Put(Submission(Labels("cat"), Labels("cat"), version));
        await Until(() => _outbox.Waiting == 0);
        _server.Submissions.ShouldBe(1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData(null)]
    public async Task A_confirmation_whose_answer_was_lost_is_not_sent_twice(string? version)
    {
        (_server.Labels, _server.Status, _server.LosesAnswer) = (Labels("cat"), "__REJECTED__", true);
        await _outbox.Put(Submission(Labels("cat"), Labels("cat"), version));
        await Until(() => _outbox.IsOffline);
        _server.LosesAnswer = false;
        _outbox.Wake();
        await Until(() => _outbox.Waiting == 0);
        _server.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task A_newer_submission_of_an_item_takes_the_place_of_one_that_waits()
    {
        _server.IsCut = true;
        await _outbox.Put(Submission("[]", Labels("cat")));
        await Until(() => _outbox.IsOffline);
        await _outbox.Put(Submission(Labels("cat"), Labels("dog"), null));
        _outbox.Waiting.ShouldBe(1);
        _server.IsCut = false;
        _outbox.Wake();
        await Until(() => _outbox.Waiting == 0);
        _outbox.Conflicts.ShouldBeEmpty();
        _server.Labels.ShouldContain("dog");
    }

    [Fact]
    public async Task A_refusal_is_shown_and_the_labels_are_kept()
    {
        _server.Refusal = "no such label";
        await _outbox.Put(Submission("[]", Labels("cat")));
        await Until(() => _outbox.Refused.Count == 1);
        _outbox.Refused[0].Message.ShouldBe("no such label");
        (await _journal.Read("project/dataset/task")).Submissions.ShouldHaveSingleItem();
    }

    public async ValueTask DisposeAsync()
    {
        await _outbox.DisposeAsync();
        _server.Dispose();
    }

    private async Task Until(Func<bool> condition)
    {
        var changed = new SemaphoreSlim(0);
        void Tell() => changed.Release();
        _outbox.Changed += Tell;
        while (!condition())
            await changed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _outbox.Changed -= Tell;
    }
}
