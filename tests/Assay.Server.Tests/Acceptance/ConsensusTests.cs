using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Acceptance;

public abstract class ConsensusTests(AssayHost host)
{
    /// <summary>
    /// Five labelers of ten cats and ten dogs: two are right, three say cat always. Dogs have two votes of five. The model begins with these shares, so a fifth of
    /// all are dogs; the right ones then say dog to every dog and to 6 of 16 cats, the others cat to everything. A dog is one with 0.2 : 0.8 · (6/16)² = 0.64, and surely after a few passes.
    /// </summary>
    [Theory]
    [InlineData(null, "cat")]
    [InlineData("agreement", "cat")]
    [InlineData("majority", "cat")]
    [InlineData("dawid-skene", "dog")]
    [InlineData("Dawid-Skene", "dog")]
    public async Task Labelers_who_always_say_the_same_outvote_others_but_do_not_outweigh_them(string? consensus, string merged)
    {
        var work = await TeamWork.Start(host, new() { Samples = 20, Labelers = 5, Repetition = 5, Consensus = consensus });
        var dogs = work.SampleIds.Where((_, n) => n % 2 == 1).ToHashSet();
        await work.LabelAll((item, labeler) => labeler < 2 && dogs.Contains(item.SampleId!) ? "dog" : "cat");
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);

        (await work.Task()).Consensus.ShouldBe(consensus?.ToLowerInvariant() ?? "agreement");
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == (dogs.Contains(s.SampleId!) ? merged : "cat"));
    }

    /// <summary>Of cat, cat, dog, dog + bird and dog + bird + fish the fourth has most in common with the others (1/2 + 2/3 against 1), and cat two votes against one.</summary>
    [Theory]
    [InlineData("agreement", "bird + dog")]
    [InlineData("majority", "cat")]
    public async Task A_majority_counts_equal_answers_and_agreement_also_what_they_share(string consensus, string merged)
    {
        string[][] answers = [["cat"], ["cat"], ["dog"], ["dog", "bird"], ["dog", "bird", "fish"]];
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 5, Repetition = 5, Consensus = consensus });
        await work.Owner.CreateLabelsAsync(work.DatasetId, new() { Labels = [new() { Name = "fish" }] });
        foreach (var (labeler, names) in work.Labelers.Zip(answers))
        {
            await labeler.Client.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Samples = [.. work.SampleIds.Select(id => new SampleLabels { SampleId = id, Labels = [.. names.Select(name => new SampleLabel { Name = name })] })],
            });
        }

        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);
        (await work.Samples()).ShouldAllBe(s => string.Join(" + ", s.Labels!.Select(l => l.Name).Order(StringComparer.Ordinal)) == merged);
    }

    [Theory]
    [InlineData("majority")]
    [InlineData("dawid-skene")]
    public async Task A_tie_is_a_conflict_and_goes_to_the_better_score(string consensus)
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2, Repetition = 2, Consensus = consensus });
        var disagreed = work.SampleIds.Take(2).ToHashSet();

        // Each says cat to one and dog to the other, so that neither is the better labeler.
        await work.LabelAll((item, labeler) => !disagreed.Contains(item.SampleId!) ? "bird" : item.SampleId == work.SampleIds[labeler] ? "cat" : "dog");
        var acceptance = await work.StartAcceptance(rate: 1);
        foreach (var item in await work.Items())
            await work.Judge(item, true, item.Labels!.Single().Name == "dog" ? "A" : "B");

        var conflicts = await work.Close(AcceptanceAction.ListConflicts);
        conflicts.Samples!.Select(s => s.SampleId!).ShouldBe(disagreed.Concat(disagreed), ignoreOrder: true);
        (await work.Owner.PreviewAcceptanceAsync(work.DatasetId, work.TaskId, acceptance)).ConflictCount.ShouldBe(4);
        await work.Close(AcceptanceAction.PassAll);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == (disagreed.Contains(s.SampleId!) ? "dog" : "bird"));
    }

    [Fact]
    public async Task A_rule_for_classes_is_refused_where_labels_have_a_place_and_an_unknown_one_everywhere()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        await Refused(work.DatasetId, "median", "use one of agreement, majority, dawid-skene");
        var boxes = await work.Owner.CreateDatasetAsync(new()
        {
            DatasetName = "entities",
            DatasetType = DatasetType.NamedEntityRecognition,
            DataSources = [new() { DataType = 0, DataPath = $"/b{Guid.NewGuid():N}"[..13] + "/in/" }],
            WorkPath = $"/b{Guid.NewGuid():N}"[..13] + "/out/",
            WorkPathType = 0,
        });
        await Refused(boxes.DatasetId!, "majority", "use agreement");
        await Refused(boxes.DatasetId!, "dawid-skene", "use agreement");

        async Task Refused(string datasetId, string consensus, string hint)
        {
            var refusal = await Should.ThrowAsync<AssayException>(() => work.Owner.CreateWorkforceTaskAsync(datasetId, new()
            {
                TaskName = "other",
                SynchronizeData = true,
                Consensus = consensus,
                WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] },
            }));
            refusal.ErrorCode.ShouldEndWith("0104");
            refusal.Message.ShouldContain(hint);
        }
    }
}

public sealed class ConsensusTestsOnSqlite(SqliteHost host) : ConsensusTests(host);

public sealed class ConsensusTestsOnPostgres(PostgresHost host) : ConsensusTests(host);
