using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Labels;

/// <summary>
/// The label set of a dataset while it is being changed. Every change is checked against the set as the changes before
/// it left it, and either happens whole or is refused; <see cref="Save"/> writes what came out.
/// </summary>
internal sealed class LabelSetEdit
{
    private readonly List<Entry> _labels = [];
    private readonly List<LabelEntity> _removed = [];
    private bool _changed;

    private LabelSetEdit(DatasetEntity dataset) => Dataset = dataset;

    public DatasetEntity Dataset { get; }

    /// <summary>What becomes of names that labels in annotations may carry: the new name, or null for a label that is gone.</summary>
    public IReadOnlyDictionary<(LabelType Type, string Name), string?> Moves => _labels
        .Where(l => l.Stored is { } stored && stored.Name != l.Label.Name).Select(l => (l.Stored!.Type, l.Stored.Name, New: (string?)l.Label.Name))
        .Concat(_removed.Select(r => (r.Type, r.Name, New: (string?)null)))
        .ToDictionary(m => (m.Type, m.Name), m => m.New);

    /// <summary>The labels of a dataset that is about to be created.</summary>
    public static LabelSetEdit Of(DatasetEntity dataset, IReadOnlyList<Label> labels)
    {
        var set = new LabelSetEdit(dataset);
        foreach (var label in labels.OrderBy(set.CreationOrder))
            set.Add(label);
        return set;
    }

    /// <summary>The label set as it is now. Until the transaction ends nobody else changes it.</summary>
    public static async Task<LabelSetEdit> Load(AppDb db, DatasetEntity dataset, CancellationToken cancel)
    {
        await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(
            $"SELECT key FROM datasets WHERE project_key = @ProjectKey AND key = @Key {db.ForUpdate}", new { dataset.ProjectKey, dataset.Key }, db.Transaction, cancellationToken: cancel));
        var set = new LabelSetEdit(dataset);
        foreach (var label in await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key).OrderBy(l => l.Ordinal).ToListAsync(cancel))
            set._labels.Add(new(label.ToContract(), label.Ordinal, label));
        return set;
    }

    /// <summary>Entities come before the relations that name them.</summary>
    public int CreationOrder(Label label) => IsRelation(label) ? 1 : 0;

    /// <summary>Relations go before the entities they name.</summary>
    public int DeletionOrder(Label label) =>
        label.Type == LabelType.TripletRelation || (label.Type is null && _labels.Any(l => l.Label.Name == label.Name && l.Label.Type == LabelType.TripletRelation)) ? 0 : 1;

    public bool Has(LabelType type, string name) => _labels.Any(l => l.Label.Type == type && l.Label.Name == name);

    /// <summary>The label a path names; the server leaves an encoded slash in a path as it is. 404 if there is none.</summary>
    public string NameInPath(string text, LabelType? type)
    {
        foreach (var name in new[] { text, text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) })
        {
            if (_labels.Any(l => l.Label.Name == name && (type is null || l.Label.Type == type)))
                return name;
        }

        throw new Refusal(Errors.LabelNotHere, text);
    }

    public void Add(Label label)
    {
        var name = LabelDefinition.Name(label.Name);
        var type = LabelDefinition.Type(label, Dataset.Type);
        if (Has(type, name))
            throw new Refusal(Errors.LabelNameTaken, name);
        var made = new Label
        {
            Name = name,
            Type = type,
            Property = LabelDefinition.Property(name, type, label.Property),
            Attributes = LabelDefinition.Attributes(name, label.Attributes, null),
        };
        CheckAmongOthers(made, null);
        _labels.Add(new(made, _labels.Count == 0 ? 1 : _labels.Max(l => l.Ordinal) + 1, null));
        _changed = true;
    }

    /// <summary>Changes what is said and leaves the rest; text that is sent empty is taken away.</summary>
    public void Update(Label change, LabelType? type)
    {
        var made = Find(change.Name, type).ConvertAll(entry => (Entry: entry, Label: Merge(entry, change)));
        foreach (var (entry, label) in made)
        {
            if (label.Name != entry.Label.Name)
                RenameEnds(entry.Label, label.Name!);
            entry.Label = label;
            entry.Changed = _changed = true;
        }
    }

    public void Remove(string? name, LabelType? type)
    {
        var found = Find(name, type);
        foreach (var entity in found.Where(l => l.Label.Type == LabelType.TripletEntity))
        {
            if (_labels.Except(found).FirstOrDefault(l => l.Label.Property?.FromType == entity.Label.Name || l.Label.Property?.ToType == entity.Label.Name) is { } relation)
                throw new Refusal(Errors.EntityInUse, entity.Label.Name, relation.Label.Name);
        }

        _removed.AddRange(found.Where(l => l.Stored is not null).Select(l => l.Stored!));
        _labels.RemoveAll(found.Contains);
        _changed = true;
    }

    /// <summary>Writes the set and raises its revision, if anything changed.</summary>
    public async Task Save(AppDb db, CancellationToken cancel)
    {
        if (!_changed)
            return;
        var written = _labels.Where(l => l.Stored is null || l.Changed).ToList();
        foreach (var gone in _removed.Concat(written.Where(l => l.Stored is not null).Select(l => l.Stored!)))
            await db.Set<LabelEntity>().Where(l => l.DatasetKey == Dataset.Key && l.Type == gone.Type && l.Name == gone.Name).ExecuteDeleteAsync(cancel);
        db.AddRange(written.Select(l => LabelEntity.From(l.Label, Dataset.Key, l.Ordinal)));
        await db.SaveChangesAsync(cancel);
        await db.Set<DatasetEntity>().Where(d => d.ProjectKey == Dataset.ProjectKey && d.Key == Dataset.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LabelRevision, d => d.LabelRevision + 1), cancel);
    }

    private Label Merge(Entry entry, Label change)
    {
        var (old, given) = (entry.Label, change.Property);
        var name = string.IsNullOrEmpty(given?.RenameTo) ? old.Name! : LabelDefinition.Name(given.RenameTo);
        if (name != old.Name && Has(old.Type!.Value, name))
            throw new Refusal(Errors.LabelNameTaken, name);
        var made = old with
        {
            Name = name,
            Property = LabelDefinition.Property(name, old.Type!.Value, new LabelProperty
            {
                Color = given?.Color ?? old.Property?.Color,
                DefaultShape = given?.DefaultShape ?? old.Property?.DefaultShape,
                Shortcut = given?.Shortcut ?? old.Property?.Shortcut,
                FromType = given?.FromType ?? old.Property?.FromType,
                ToType = given?.ToType ?? old.Property?.ToType,
            }),
            Attributes = change.Attributes is null ? old.Attributes : LabelDefinition.Attributes(name, change.Attributes, old.Attributes),
        };
        CheckAmongOthers(made, entry);
        return made;
    }

    private void CheckAmongOthers(Label label, Entry? itself)
    {
        if (label.Property?.Shortcut is { } shortcut
            && _labels.Any(l => l != itself && string.Equals(l.Label.Property?.Shortcut, shortcut, StringComparison.OrdinalIgnoreCase)))
            throw new Refusal(Errors.ShortcutTaken, shortcut);
        if (label.Type != LabelType.TripletRelation)
            return;
        foreach (var end in new[] { label.Property?.FromType, label.Property?.ToType })
        {
            if (end is null || !Has(LabelType.TripletEntity, end))
                throw new Refusal(Errors.TripletEntityMissing, label.Name, end);
        }
    }

    /// <summary>Relations follow the entity they name.</summary>
    private void RenameEnds(Label entity, string name)
    {
        if (entity.Type != LabelType.TripletEntity)
            return;
        foreach (var relation in _labels.Where(l => l.Label.Type == LabelType.TripletRelation))
        {
            var property = relation.Label.Property!;
            var renamed = property with
            {
                FromType = property.FromType == entity.Name ? name : property.FromType,
                ToType = property.ToType == entity.Name ? name : property.ToType,
            };
            if (renamed == property)
                continue;
            relation.Label = relation.Label with { Property = renamed };
            relation.Changed = true;
        }
    }

    private List<Entry> Find(string? name, LabelType? type)
    {
        var text = Rule.Required(name, "name");
        var found = _labels.FindAll(l => l.Label.Name == text && (type is null || l.Label.Type == type));
        return found.Count > 0 ? found : throw new Refusal(Errors.LabelNotFound, text);
    }

    private bool IsRelation(Label label) => Dataset.Type == DatasetType.TextTriplet && LabelDefinition.Type(label, Dataset.Type) == LabelType.TripletRelation;

    private sealed class Entry(Label label, long ordinal, LabelEntity? stored)
    {
        public Label Label { get; set; } = label;
        public long Ordinal => ordinal;
        public LabelEntity? Stored => stored;
        public bool Changed { get; set; }
    }
}
