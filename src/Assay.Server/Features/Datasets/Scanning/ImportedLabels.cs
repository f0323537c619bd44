using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>A sample for which labels were found in a file.</summary>
internal interface ILabeledFind
{
    SampleFacts Facts { get; }

    /// <summary>Where the labels stand, for messages.</summary>
    string Where { get; }

    IReadOnlyList<SampleLabel>? Labels { get; }

    /// <summary>The labels once they have passed the rules; null if there are none or they did not pass.</summary>
    AnnotationDraft? Draft { get; set; }

    long? AnnotationKey { get; set; }
}

/// <summary>Checks labels that were found in files like any others, after adding those to the label set that it does not know.</summary>
internal sealed class ImportedLabels(Writer writer, Func<AppDb> open, Keys keys, DatasetEntity dataset, ScanProblems problems, AnnotationOrigin origin = AnnotationOrigin.Import)
{
    private const int MaxPlain = 10_000;

    private readonly HashSet<(string Label, string Attribute)> _leftOut = [];

    /// <summary>What became of single labels that say nothing but what they are: most files have a few, over and over.</summary>
    private readonly Dictionary<SampleLabel, AnnotationDraft> _plain = [];

    private LabelSet? _set;

    /// <summary>Whether attributes that a label does not have are left out, and told once, instead of the sample's labels.</summary>
    public bool LeavesOutUnknownAttributes { get; init; }

    public async Task Prepare(IReadOnlyList<ILabeledFind> finds, CancellationToken cancel)
    {
        var labeled = finds.Where(f => f.Labels is { Count: > 0 }).ToList();
        if (labeled.Count == 0)
            return;
        _set ??= await Read(cancel);
        var missing = labeled.SelectMany(f => f.Labels!).Where(l => l.Name is { Length: > 0 } name && _set.Find(l.Type, name) is null).Select(l => (l.Type, l.Name!)).Distinct().ToList();
        if (missing.Count > 0)
        {
            await writer.Run((db, c) => Add(db, missing, c), cancel);
            _set = await Read(cancel);
        }

        foreach (var find in labeled)
            Check(find, _set);
    }

    public NewAnnotation Annotation(ILabeledFind find, long now) =>
        new(dataset.Key, find.AnnotationKey!.Value, find.Facts.SampleId, null, null, origin, "", now, find.Draft!);

    private void Check(ILabeledFind find, LabelSet set)
    {
        try
        {
            var draft = Draft(find, set);
            if (!draft.IsEmpty)
                (find.Draft, find.AnnotationKey) = (draft, keys.NewKey());
        }
        catch (Refusal refusal)
        {
            problems.Add($"{find.Where}: {refusal.Message}");
        }
    }

    private AnnotationDraft Draft(ILabeledFind find, LabelSet set)
    {
        if (find.Labels is not [{ Property: null } plain])
            return LabelCodec.Check(dataset, set, find.Facts, LeavesOutUnknownAttributes ? find.Labels!.Select(l => WithKnownAttributes(l, set, find)).ToList() : find.Labels);
        if (_plain.TryGetValue(plain, out var known))
            return known;
        var draft = LabelCodec.Check(dataset, set, find.Facts, find.Labels);
        if (_plain.Count < MaxPlain)
            _plain.Add(plain, draft);
        return draft;
    }

    private SampleLabel WithKnownAttributes(SampleLabel label, LabelSet set, ILabeledFind find)
    {
        if (label is not { Name: { } name, Property: { Additional: { Count: > 0 } own } property } || set.Find(label.Type, name) is not { } known || own.Keys.All(IsKnown))
            return label;
        foreach (var attribute in own.Keys.Where(a => !IsKnown(a)))
        {
            if (_leftOut.Add((name, attribute)))
                problems.Add($"{find.Where}: the label '{name}' has no attribute '{attribute}', whose values were left out");
        }

        var kept = own.Where(a => IsKnown(a.Key)).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        return label with { Property = property with { Additional = kept.Count == 0 ? null : kept } };

        bool IsKnown(string attribute) => attribute == LabelKeyframe.Member || known.Attributes.ContainsKey(attribute);
    }

    private async Task Add(AppDb db, List<(LabelType? Type, string Name)> missing, CancellationToken cancel)
    {
        var set = await LabelSetEdit.Load(db, dataset, cancel);
        foreach (var (type, name) in missing)
        {
            try
            {
                set.Add(new Label { Name = name, Type = type });
            }
            catch (Refusal)
            {
                // No label can be called this; the samples that are labeled so are told about one by one.
            }
        }

        await set.Save(db, cancel);
    }

    private async Task<LabelSet> Read(CancellationToken cancel)
    {
        await using var db = open();
        return new(0, await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key).ToListAsync(cancel));
    }
}
