using System.Globalization;

namespace Assay.Formats;

/// <summary>Gives numbers as ids: the ones things have, if they are numbers that nothing else has, otherwise the next free one.</summary>
internal sealed class CocoNumbers
{
    private readonly HashSet<long> _taken = [];
    private long _last;

    public long Of(string? id)
    {
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _taken.Add(number))
            return number;
        while (!_taken.Add(++_last))
        {
            // Somebody has it.
        }

        return _last;
    }
}
