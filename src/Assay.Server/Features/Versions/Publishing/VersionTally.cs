using System.Runtime.InteropServices;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Versions.Snapshots;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>Counts what goes into a version while it is written.</summary>
internal sealed class VersionTally
{
    private readonly Dictionary<(LabelType Type, string Name), Count> _labels = [];
    private readonly HashSet<(LabelType, string)> _ofSample = [];
    private bool _several;

    public int Total { get; private set; }
    public int Annotated { get; private set; }
    public int Train { get; private set; }
    public int Eval { get; private set; }
    public int Hard { get; private set; }
    public long Bytes { get; private set; }

    /// <summary>Whether samples carry one label each or several, as the reference words it.</summary>
    public string LabelType => Annotated == 0 ? "unlabeled" : _several ? "multi" : "single";

    public void Add(SnapshotRow row, IReadOnlyList<SampleLabel> labels)
    {
        Total++;
        Bytes += row.Size;
        Hard += row.Hard ? 1 : 0;
        Train += row.Usage == (int)SampleUsage.Train ? 1 : 0;
        Eval += row.Usage == (int)SampleUsage.Eval ? 1 : 0;
        if (!row.IsLabeled)
            return;
        Annotated++;
        _ofSample.Clear();
        foreach (var label in labels)
        {
            var name = (label.Type ?? default, label.Name ?? "");
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_labels, name, out _);
            count.Labels++;
            if (_ofSample.Add(name))
                count.Samples++;
        }

        _several |= _ofSample.Count > 1;
    }

    /// <summary>JSON of the contract's LabelStats: the label set in its order, then labels that it no longer has.</summary>
    public string LabelStats(IReadOnlyList<LabelEntity> set)
    {
        var known = set.Select(label =>
        {
            var contract = label.ToContract();
            return Stats((label.Type, label.Name)) with { Property = contract.Property, Attributes = contract.Attributes };
        }).ToList();
        var left = _labels.Keys.Except(set.Select(l => (l.Type, l.Name))).OrderBy(l => l.Name, StringComparer.Ordinal).Select(Stats);
        return JsonSerializer.Serialize(known.Concat(left).ToList(), AssayJson.Options);
    }

    private LabelStats Stats((LabelType Type, string Name) label)
    {
        var count = _labels.GetValueOrDefault(label);
        return new() { Name = label.Name, Type = label.Type, Count = count.Labels, SampleCount = count.Samples };
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Count
    {
        public int Labels;
        public int Samples;
    }
}
