using System.Globalization;
using Assay.Client;

namespace Assay.Server.Features.Samples;

/// <summary>Ids inside a sample, and the triplet relations that refer to them.</summary>
internal static class RelationRules
{
    public static void Check(LabelPlace[] places, SampleLabel[] labels)
    {
        var byId = new Dictionary<string, LabelPlace>(StringComparer.Ordinal);
        var nameless = false;
        foreach (var place in places)
        {
            if (!string.IsNullOrEmpty(place.Label.Id) && !byId.TryAdd(place.Label.Id, place))
                throw place.Refuse(new($"the id '{place.Label.Id}' belongs to another label of the sample", $"ID“{place.Label.Id}”已用于该样本的另一个标签"));
            nameless |= NeedsId(place.Label);
        }

        foreach (var place in places)
        {
            if (place.Label.Type != LabelType.TripletRelation)
                continue;
            CheckEnd(place, byId, "@modelarts:from", place.Property.From!, place.Known?.FromType);
            CheckEnd(place, byId, "@modelarts:to", place.Property.To!, place.Known?.ToType);
        }

        if (nameless)
            AssignIds(labels, byId);
    }

    private static bool NeedsId(SampleLabel label) => label.Type == LabelType.TripletEntity && string.IsNullOrEmpty(label.Id);

    private static void CheckEnd(LabelPlace place, Dictionary<string, LabelPlace> byId, string member, string id, string? entity)
    {
        if (!byId.TryGetValue(id, out var end) || end.Label.Type != LabelType.TripletEntity)
            throw place.Refuse(new($"{member} names no entity of this sample", $"{member} 不是该样本中的实体"));
        if (!string.IsNullOrEmpty(entity) && end.Label.Name != entity)
            throw place.Refuse(new($"{member} must be an entity '{entity}', not '{end.Label.Name}'", $"{member} 必须是实体“{entity}”，而不是“{end.Label.Name}”"));
    }

    /// <summary>Gives entities without an id the smallest free numbers.</summary>
    private static void AssignIds(SampleLabel[] labels, Dictionary<string, LabelPlace> taken)
    {
        var next = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (!NeedsId(labels[i]))
                continue;
            string id;
            do
                id = (++next).ToString(CultureInfo.InvariantCulture);
            while (taken.ContainsKey(id));
            labels[i] = labels[i] with { Id = id };
        }
    }
}
