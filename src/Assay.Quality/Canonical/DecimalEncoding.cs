using System.Buffers.Text;

namespace Assay.Quality;

/// <summary>Writes a JSON number by its value: significant digits and a power of ten, exact at any length, where a double would round.</summary>
internal static class DecimalEncoding
{
    public static void Write(CanonicalWriter writer, ReadOnlySpan<byte> number)
    {
        var exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        if (!TryReadExponent(exponentAt < 0 ? [] : number[(exponentAt + 1)..], out var exponent))
        {
            // Beyond any number in use; its spelling decides.
            writer.Bytes(number);
            return;
        }

        var negative = mantissa[0] == '-';
        Span<byte> digits = mantissa.Length <= 128 ? stackalloc byte[mantissa.Length] : new byte[mantissa.Length];
        var count = 0;
        var behindPoint = false;
        foreach (var character in negative ? mantissa[1..] : mantissa)
        {
            if (character == '.')
            {
                behindPoint = true;
                continue;
            }

            digits[count++] = character;
            if (behindPoint)
                exponent--;
        }

        var significant = digits[..count].TrimEnd((byte)'0');
        exponent += count - significant.Length;
        significant = significant.TrimStart((byte)'0');
        if (significant.IsEmpty)
        {
            writer.Bytes("0"u8);
            return;
        }

        writer.Byte((byte)(negative ? '-' : '+'));
        writer.Bytes(significant);
        writer.Int64(exponent);
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        var unsigned = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (!Utf8Parser.TryParse(unsigned, out exponent, out _) || exponent > int.MaxValue)
            return false;
        if (text[0] == '-')
            exponent = -exponent;
        return true;
    }
}
