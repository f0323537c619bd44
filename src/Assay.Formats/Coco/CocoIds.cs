using System.Buffers.Text;
using System.Text;

namespace Assay.Formats;

/// <summary>Ids of images: numbers as a rule, texts in files of some tools.</summary>
internal sealed class CocoIds
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public int Count => _numbers.Count + _texts.Count;

    /// <summary>False if the id is taken, or there is none.</summary>
    public bool TryAdd(ReadOnlySpan<byte> value, int ordinal) =>
        Number(value) is { } number ? _numbers.TryAdd(number, ordinal) : Text(value) is { } text && _texts.TryAdd(text, ordinal);

    public int? Find(ReadOnlySpan<byte> value) =>
        Number(value) is { } number ? _numbers.TryGetValue(number, out var ordinal) ? ordinal : null
        : Text(value) is { } text && _texts.TryGetValue(text, out var named) ? named
        : null;

    private static long? Number(ReadOnlySpan<byte> value) => Utf8Parser.TryParse(value, out long number, out _) ? number : null;

    private static string? Text(ReadOnlySpan<byte> value) =>
        value.Length > 1 && value[0] == '"' && value[1..].IndexOf((byte)'"') is >= 0 and var end ? Encoding.UTF8.GetString(value.Slice(1, end)) : null;
}
