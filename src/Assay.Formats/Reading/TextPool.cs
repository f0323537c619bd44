using System.Text;

namespace Assay.Formats;

/// <summary>Texts that occur again and again in a file, such as names of labels, are made once and shared.</summary>
internal sealed class TextPool
{
    private const int MaxLength = 64;
    private const int Slots = 512;

    private readonly string?[] _texts = new string?[Slots];
    private readonly byte[]?[] _bytes = new byte[]?[Slots];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
            return Encoding.UTF8.GetString(utf8);
        var slot = Slot(utf8);
        if (_bytes[slot] is { } known && utf8.SequenceEqual(known))
            return _texts[slot]!;
        _bytes[slot] = utf8.ToArray();
        return _texts[slot] = Encoding.UTF8.GetString(utf8);
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        foreach (var b in utf8)
            hash = (hash * 31) + b;
        return (int)((hash ^ (hash >> 9)) % Slots);
    }
}
