namespace Assay.Formats;

/// <summary>
/// Brings annotations to their images. Few are sorted in memory; many are first dealt out over temporary files, each for a
/// range of images that follow each other, so that only one of these is in memory at a time.
/// </summary>
internal sealed class CocoGroups : IDisposable
{
    private const long PartBytes = 64 << 20;
    private const int MaxParts = 256;

    private readonly CocoRecords _records;
    private readonly ReadOptions _options;
    private readonly Spill[] _parts;
    private readonly int _images;
    private int _part = -1;
    private byte[] _bytes = [];
    private Entry[] _entries = [];
    private int _next;

    public CocoGroups(CocoRecords records, ReadOptions options)
    {
        (_records, _options, _images) = (records, options, Math.Max(records.Images.Count, 1));
        var parts = (int)Math.Clamp(records.Annotations.Length / PartBytes, 1, MaxParts);
        _parts = parts == 1 ? [records.Annotations] : DealtOut(parts);
    }

    /// <summary>The annotations of an image, in the file's order. Images are asked for in ascending order.</summary>
    public IReadOnlyList<SampleAnnotation> Of(int ordinal, CocoParser parser)
    {
        while (_part < PartOf(ordinal))
            Load(++_part);
        var first = _next;
        while (_next < _entries.Length && _entries[_next].Ordinal == ordinal)
            _next++;
        if (first == _next)
            return [];
        var annotations = new List<SampleAnnotation>(_next - first);
        foreach (var entry in _entries.AsSpan(first, _next - first))
        {
            if (parser.Annotation(_bytes.AsSpan((int)entry.Offset, entry.Length), entry.Line, entry.Column) is { } annotation)
                annotations.Add(annotation);
        }

        return annotations.ToArray();
    }

    public void Dispose()
    {
        foreach (var part in _parts)
            part.Dispose();
    }

    private int PartOf(int ordinal) => (int)((long)ordinal * _parts.Length / _images);

    private Spill[] DealtOut(int parts)
    {
        var dealt = new Spill[parts];
        for (var i = 0; i < parts; i++)
            dealt[i] = new();
        var buffer = new byte[64 * 1024];
        _records.Annotations.Rewind();
        while (_records.Annotations.TryRead(ref buffer, out var length, out var line, out var column))
        {
            if (Ordinal(buffer.AsSpan(0, length), line, column) is { } ordinal)
                dealt[(int)((long)ordinal * parts / _images)].Add(buffer.AsSpan(0, length), line, column);
        }

        return dealt;
    }

    private void Load(int part)
    {
        var spill = _parts[part];
        spill.Rewind();
        _bytes = new byte[checked((int)spill.Length)];
        var entries = new List<Entry>(spill.Count);
        var (buffer, at, inOrder) = (new byte[64 * 1024], 0, true);
        while (spill.TryRead(ref buffer, out var length, out var line, out var column))
        {
            if (Ordinal(buffer.AsSpan(0, length), line, column) is not { } ordinal)
                continue;
            buffer.AsSpan(0, length).CopyTo(_bytes.AsSpan(at));
            inOrder &= entries.Count == 0 || entries[^1].Ordinal <= ordinal;
            entries.Add(new(ordinal, at, length, line, column));
            at += length;
        }

        // Offsets ascend in the file's order, which is kept within an image. Most programs write image by image.
        _entries = [.. entries];
        if (!inOrder)
            Array.Sort(_entries, (a, b) => a.Ordinal != b.Ordinal ? a.Ordinal.CompareTo(b.Ordinal) : a.Offset.CompareTo(b.Offset));
        _next = 0;
        if (_parts.Length > 1)
            spill.Dispose();
    }

    private int? Ordinal(ReadOnlySpan<byte> record, long line, long column)
    {
        if (_records.Ids.Find(JsonMember.Find(record, "image_id"u8)) is { } ordinal)
            return ordinal;
        _options.Tell(_options.Problem("the annotation belongs to no image of the file", line, column));
        return null;
    }

    private readonly record struct Entry(int Ordinal, long Offset, int Length, long Line, long Column);
}
