using Assay.Server.Features.WorkforceTasks;
using CsCheck;

namespace Assay.Server.Tests.WorkforceTasks;

public sealed class DealTests
{
    [Fact]
    public void However_many_samples_numbers_differ_by_at_most_one_and_nobody_gets_a_sample_twice() =>
        (from labelers in Gen.Int[1, 40]
         from repetition in Gen.Int[1, labelers]
         from samples in Gen.Int[0, 3000]
         from seed in Gen.Long
         select (labelers, repetition, samples, seed)).Sample(deal =>
        {
            var hands = Deal.Hands([.. Enumerable.Range(1, deal.labelers).Select(n => (long)n)], deal.repetition, deal.seed).ToLookup(h => h.Slot);
            var cycle = hands.Count;
            var got = new int[deal.labelers + 1];
            for (var sample = 0; sample < deal.samples; sample++)
            {
                var takers = hands[sample % cycle].Select(h => h.WorkerKey).ToList();
                takers.Count.ShouldBe(deal.repetition);
                takers.Distinct().Count().ShouldBe(deal.repetition);
                takers.ForEach(t => got[t]++);
            }

            (got[1..].Max() - got[1..].Min()).ShouldBeLessThanOrEqualTo(1);
        }, iter: 200);

    [Fact]
    public void The_recorded_seed_repeats_the_deal_and_another_seed_deals_otherwise()
    {
        long[] labelers = [11, 22, 33, 44, 55];
        Deal.Hands(labelers, 2, 7).ShouldBe(Deal.Hands(labelers, 2, 7));
        Deal.Hands(labelers, 2, 8).ShouldNotBe(Deal.Hands(labelers, 2, 7));
    }
}
