using System.Security.Cryptography;

namespace Assay.Quality;

/// <summary>
/// The identity of an annotation's content: two annotations have the same form exactly when they say the same. Order of
/// labels, order of attribute keys, number formatting (1, 1.0, 1e0), ids, scores and hard-sample flags do not count; names, kinds,
/// geometry, spans, transcripts, speakers, attribute values and the number of equal labels do.
/// </summary>
/// <remarks>
/// Vertices count in the order given: a polygon that starts at another vertex is another form. A relation counts with the content of
/// the labels it joins in place of their ids. Text is compared as it is, without Unicode normalisation; the attribute values "1" and 1 differ.
/// </remarks>
public static class CanonicalForm
{
    // Part of what is hashed. Forms are stored, so a change of the encoding needs a new version and a recomputation.
    private const byte Version = 1;

    /// <summary>The form of <paramref name="annotation"/>: the first 16 bytes of the SHA-256 of its canonical encoding, as 32 lower-case hex digits.</summary>
    public static string Of(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var units = annotation.Units;
        var byId = annotation.HasRelations() ? annotation.ById() : null;
        using var writer = new CanonicalWriter();
        writer.Byte(Version);
        writer.Int32(units.Count);
        if (units.Count == 1)
        {
            LabelEncoding.Write(writer, units[0], byId);
            return Digest(writer.Written);
        }

        var starts = new Range[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            var start = writer.Length;
            LabelEncoding.Write(writer, units[i], byId);
            starts[i] = start..writer.Length;
        }

        return Digest(InOrder(writer, starts));
    }

    private static ReadOnlySpan<byte> InOrder(CanonicalWriter writer, Range[] labels)
    {
        if (labels.Length == 0)
            return writer.Written;
        var first = labels[0].Start.Value;
        var buffer = writer.Buffer;
        Array.Sort(labels, (x, y) => buffer.AsSpan(x).SequenceCompareTo(buffer.AsSpan(y)));
        var ordered = new byte[writer.Length];
        writer.Written[..first].CopyTo(ordered);
        foreach (var label in labels)
        {
            var bytes = buffer.AsSpan(label);
            bytes.CopyTo(ordered.AsSpan(first));
            first += bytes.Length;
        }

        return ordered;
    }

    private static string Digest(ReadOnlySpan<byte> encoding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(encoding, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
