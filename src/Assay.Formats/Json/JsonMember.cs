using System.Buffers;

namespace Assay.Formats;

/// <summary>Finds a member of an object without tokenizing the others.</summary>
internal static class JsonMember
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);

    /// <summary>The bytes behind the member's colon; empty if the object has no such member at its first level.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        var depth = 0;
        for (var at = 0; value[at..].IndexOfAny(Structure) is >= 0 and var found;)
        {
            at += found;
            switch (value[at])
            {
                case (byte)'{' or (byte)'[': depth++; at++; continue;
                case (byte)'}' or (byte)']': depth--; at++; continue;
            }

            var start = ++at;
            at = StringEnd(value, at);
            if (depth == 1 && value[start..Math.Max(start, at - 1)].SequenceEqual(name))
            {
                var rest = value[at..].TrimStart(" \t\r\n"u8);
                if (rest.StartsWith(":"u8))
                    return rest[1..].TrimStart(" \t\r\n"u8);
            }
        }

        return default;
    }

    /// <summary>The place behind the closing quote.</summary>
    private static int StringEnd(ReadOnlySpan<byte> value, int at)
    {
        while (value[at..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var found)
        {
            at += found;
            if (value[at] == '"')
                return at + 1;
            at = Math.Min(at + 2, value.Length);
        }

        return value.Length;
    }
}
