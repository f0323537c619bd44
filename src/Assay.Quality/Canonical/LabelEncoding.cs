namespace Assay.Quality;

/// <summary>Writes one label: its length, then each member that it has behind a letter that names the member.</summary>
internal static class LabelEncoding
{
    public static void Write(CanonicalWriter writer, LabelUnit unit, Dictionary<string, LabelUnit>? byId)
    {
        var begin = writer.BeginBlock();
        WriteContent(writer, unit);
        if (unit.IsRelation)
        {
            WriteEnd(writer, (byte)'<', unit.From, byId);
            WriteEnd(writer, (byte)'>', unit.To, byId);
        }

        writer.EndBlock(begin);
    }

    private static void WriteContent(CanonicalWriter writer, LabelUnit unit)
    {
        writer.Int32((int)unit.Kind);
        writer.Text(unit.Name);
        if (unit.Shape != ShapeKind.None || unit.Points is { Count: > 0 })
            WriteShape(writer, unit);
        WriteInterval(writer, (byte)'x', unit.Text);
        WriteInterval(writer, (byte)'t', unit.Time);
        WriteText(writer, (byte)'c', unit.Content);
        WriteText(writer, (byte)'k', unit.Speaker);
        if (unit.Attributes is not null)
            AttributeEncoding.Write(writer, (byte)'a', unit.Attributes);
    }

    private static void WriteShape(CanonicalWriter writer, LabelUnit unit)
    {
        writer.Byte((byte)'s');
        writer.Int32((int)unit.Shape);
        var points = unit.Points ?? [];
        writer.Int32(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            writer.Int32(point.Count);
            for (var j = 0; j < point.Count; j++)
                writer.Double(point[j]);
        }
    }

    private static void WriteInterval(CanonicalWriter writer, byte name, Interval? interval)
    {
        if (interval is not { } value)
            return;
        writer.Byte(name);
        writer.Int64(value.Start);
        writer.Int64(value.End);
    }

    private static void WriteText(CanonicalWriter writer, byte name, string? text)
    {
        if (text is null)
            return;
        writer.Byte(name);
        writer.Text(text);
    }

    // The end of a relation is what the label at that end says. An id that leads nowhere stands for itself.
    private static void WriteEnd(CanonicalWriter writer, byte name, string? id, Dictionary<string, LabelUnit>? byId)
    {
        if (id is null)
            return;
        if (byId is not null && byId.TryGetValue(id, out var end))
        {
            writer.Byte(name);
            var begin = writer.BeginBlock();
            WriteContent(writer, end);
            writer.EndBlock(begin);
            return;
        }

        writer.Byte((byte)'?');
        WriteText(writer, name, id);
    }
}
