using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

/// <summary>The server is killed in the middle of a closing like a machine that loses power; nothing is half done afterwards.</summary>
public sealed class KilledClosingTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_closing_over_100000_items_is_entirely_done_or_not_at_all(string database)
    {
        await using var server = await ServerProcess.Start(database);
        var work = await TeamWork.Start(server, new() { Samples = 100_000, Labelers = 1 });
        foreach (var batch in work.SampleIds.Chunk(1000))
            await work.Label(work.Labelers[0].Client, batch.Select(id => (id, "cat")));
        await work.StartAcceptance(rate: 0.1);

        foreach (var delay in new[] { 20, 120, 400 })
        {
            var closing = work.Close(AcceptanceAction.PassAll);
            await Task.Delay(delay);
            await server.Kill();
            await Should.ThrowAsync<Exception>(closing.WaitAsync(TimeSpan.FromSeconds(30)));
            await server.Start();
            await Eventually.Is(() => Answers(work));
            var stats = (await work.Task()).SampleStats!;
            var annotated = (await work.Owner.DescDatasetAsync(work.DatasetId)).AnnotatedSampleCount;
            var record = (await work.Owner.ListAcceptancesAsync(work.DatasetId, work.TaskId)).Acceptances!.Single();
            var accepted = await work.Owner.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new() { SampleState = "__ACCEPTED__", Limit = 100 });
            if (record.Status == "closed")
            {
                (stats.AcceptedSampleCount, annotated, record.AcceptedCount, accepted.SampleCount, accepted.Samples!.Count).ShouldBe((100_000, 100_000, 100_000, 100_000, 100));
                return;
            }

            (stats.UncheckSampleCount, stats.SampledSampleCount, annotated, accepted.SampleCount, accepted.Samples!.Count).ShouldBe((100_000, 10_000, 0, 0, 0));
        }

        (await work.Close(AcceptanceAction.PassAll)).SampleCount.ShouldBe(100_000);
    }

    /// <summary>The first request may meet a connection of the server that was killed.</summary>
    private static async Task<bool> Answers(TeamWork work)
    {
        try
        {
            await work.Task();
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
