using Assay.Client;
using Assay.Web.Samples;

namespace Assay.Web.Labeling.Queue;

/// <summary>An item in the queue: one sample of one labeler, as it was last read, and what has happened to it here since.</summary>
public sealed class WorkItem(DescribeSampleResp sample)
{
    public DescribeSampleResp Sample { get; private set; } = sample;

    public string SampleId => Sample.SampleId ?? "";

    public string? WorkerId => Sample.WorkerId;

    /// <summary>The pair that names an item of a task.</summary>
    public (string SampleId, string? WorkerId) Id => (SampleId, WorkerId);

    public string Name => SampleKinds.NameOf(Sample);

    public ItemState State { get; private set; } = ItemStates.Of(sample);

    /// <summary>Changed here and not submitted.</summary>
    public bool HasDraft { get; set; }

    /// <summary>Submitted here; the server has not confirmed it yet.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>Whether the labeler has to do something about it.</summary>
    public bool IsOpen => State.IsOpen() && !IsWaiting;

    /// <summary>Why it came back, where it did.</summary>
    public (string? Grade, string? Comment)? Rejection =>
        State != ItemState.Rejected ? null
        : Sample.CheckAccept == false ? (Sample.CheckScore, Sample.CheckComment)
        : Sample.ReviewAccept == false ? (Sample.ReviewScore, Sample.ReviewComment)
        : (null, null);

    /// <summary>Takes over what the server says now.</summary>
    public void Refresh(DescribeSampleResp sample)
    {
        Sample = sample;
        State = ItemStates.Of(sample);
    }

    /// <summary>Takes over the address of the file: signed ones end.</summary>
    public void Readdress(DescribeSampleResp sample) => Sample = Sample with { Source = sample.Source };

    /// <summary>Takes over labels that the server confirmed, without asking it what became of the item.</summary>
    public void Confirmed(IReadOnlyList<SampleLabel> labels, string? version, ItemState submittedState)
    {
        Sample = Sample with { Labels = labels, LabelsVersion = version };
        State = labels.Count == 0 ? ItemState.Unlabeled : submittedState;
    }
}
