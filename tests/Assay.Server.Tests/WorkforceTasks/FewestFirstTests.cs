using Assay.Server.Features.WorkforceTasks;
using CsCheck;

namespace Assay.Server.Tests.WorkforceTasks;

public sealed class FewestFirstTests
{
    /// <summary>Gives one item at a time, each to the labeler with the fewest who has none of that sample.</summary>
    private static Dictionary<long, long> OneByOne(Dictionary<long, long> loads, int samples, int repetition)
    {
        var after = new Dictionary<long, long>(loads);
        for (var sample = 0; sample < samples; sample++)
        {
            foreach (var worker in after.OrderBy(l => l.Value).ThenBy(l => l.Key).Take(repetition).Select(l => l.Key).ToList())
                after[worker]++;
        }

        return after;
    }

    [Fact]
    public void Shares_level_loads_as_giving_one_at_a_time_would() =>
        Gen.Select(Gen.Int[0, 30].Array[1, 8], Gen.Int[1, 40], Gen.Int[1, 8]).Sample((given, samples, repetition) =>
        {
            var loads = given.Select((load, n) => ((long)n, (long)load)).ToDictionary();
            var after = Counts(loads, samples, repetition).ToDictionary(c => c.Key, c => loads[c.Key] + c.Value);
            after.Values.Order().ShouldBe(OneByOne(loads, samples, repetition).Values.Order());
        });

    [Fact]
    public void Nobody_gets_a_sample_twice() =>
        Gen.Select(Gen.Int[0, 30].Array[1, 8], Gen.Int[1, 40], Gen.Int[1, 8]).Sample((given, samples, repetition) =>
        {
            var loads = given.Select((load, n) => ((long)n, (long)load)).ToDictionary();
            var stretches = FewestFirst.Share(loads, samples, repetition);
            var turns = Math.Min(repetition, loads.Count);
            var step = FewestFirst.Step(samples);
            for (var place = 0L; place < samples; place++)
            {
                var takers = Enumerable.Range(0, turns).Select(t => stretches.Last(s => s.First <= (place * step % samples) + ((long)t * samples)).WorkerKey).ToList();
                takers.Distinct().Count().ShouldBe(turns);
            }
        });

    [Fact]
    public void Without_labelers_or_samples_nothing_is_shared()
    {
        FewestFirst.Share(new Dictionary<long, long>(), 5, 1).ShouldBeEmpty();
        FewestFirst.Share(new Dictionary<long, long> { [1] = 0 }, 0, 1).ShouldBeEmpty();
    }

    private static Dictionary<long, long> Counts(Dictionary<long, long> loads, int samples, int repetition)
    {
        var (stretches, end) = (FewestFirst.Share(loads, samples, repetition), (long)samples * Math.Min(repetition, loads.Count));
        var counts = loads.Keys.ToDictionary(k => k, _ => 0L);
        for (var i = 0; i < stretches.Count; i++)
            counts[stretches[i].WorkerKey] += (i + 1 < stretches.Count ? stretches[i + 1].First : end) - stretches[i].First;
        return counts;
    }
}
