using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// Chooses the labels of a sample by its task's rule. For the model of Dawid and Skene it is fitted once, to the first accepted
/// samples with several labelers; a sample is then weighed by what the model knows of its labelers, whether it was among those or not.
/// </summary>
internal sealed class SampleConsensus
{
    private readonly ConsensusRule _rule;
    private readonly SubmittedUnits _fitted;
    private readonly LabelerModel? _model;
    private readonly Dictionary<string, int> _classes;

    private SampleConsensus(ConsensusRule rule, SubmittedUnits fitted)
    {
        (_rule, _fitted) = (rule, fitted);
        _model = fitted.Model();
        _classes = fitted.Units.Categories.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
    }

    public static async Task<SampleConsensus> Of(AppDb db, WorkforceTaskEntity task, string accepted, CancellationToken cancel) => new(
        task.Consensus,
        task.Consensus == ConsensusRule.DawidSkene ? await SubmittedUnits.Read(db, task, $"i.bucket IN ({accepted}) AND i.annotation_key IS NOT NULL", cancel) : SubmittedUnits.None);

    /// <summary>The index of the submission to merge.</summary>
    /// <param name="labelers">Keys of the labelers, in step with what they submitted.</param>
    /// <param name="submissions">Of several labelers.</param>
    public int Choose(IReadOnlyList<long> labelers, IReadOnlyList<Submission> submissions) => Consensus.Choose(submissions, _rule switch
    {
        ConsensusRule.Majority => Consensus.Votes(submissions),
        ConsensusRule.DawidSkene => Probabilities(labelers, submissions) ?? Consensus.Votes(submissions),
        _ => null,
    });

    /// <summary>How probable each submission's class is; null where a class is new to the model.</summary>
    private double[]? Probabilities(IReadOnlyList<long> labelers, IReadOnlyList<Submission> submissions)
    {
        var given = submissions.Select(s => _classes.GetValueOrDefault(s.Annotation.ClassName, -1)).ToArray();
        if (_model is null || given.Contains(-1))
            return null;
        var posterior = _model.PosteriorOf([.. labelers.Select(l => _fitted.NumberOf(l) ?? -1)], given);
        return Array.ConvertAll(given, category => posterior[category]);
    }
}
