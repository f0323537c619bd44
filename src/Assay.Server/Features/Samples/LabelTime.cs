using System.Globalization;

namespace Assay.Server.Features.Samples;

/// <summary>Positions in a recording, <c>hh:mm:ss.SSS</c>.</summary>
internal static class LabelTime
{
    public static bool TryParse(string text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length != 12 || text[2] != ':' || text[5] != ':' || text[8] != '.')
            return false;
        if (!Digits(text.AsSpan(0, 2), out var hours) || !Digits(text.AsSpan(3, 2), out var minutes) || !Digits(text.AsSpan(6, 2), out var seconds) || !Digits(text.AsSpan(9, 3), out var rest))
            return false;
        milliseconds = (((((hours * 60L) + minutes) * 60) + seconds) * 1000) + rest;
        return minutes < 60 && seconds < 60;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
