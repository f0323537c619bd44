using System.Runtime.InteropServices;

namespace Assay.Web.Labeling.Boards;

/// <summary>A growing list of 64-bit numbers, which scripts take over as they are.</summary>
internal sealed class PackedNumbers(int capacity)
{
    private double[] _numbers = new double[capacity];
    private int _count;

    /// <summary>Points of one coordinate or two.</summary>
    public static bool Fits(IReadOnlyList<IReadOnlyList<double>> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i] is not List<double> { Count: 2 } && points[i].Count is not (1 or 2))
                return false;
        }

        return true;
    }

    public void Add(params ReadOnlySpan<double> numbers)
    {
        Reserve(numbers.Length);
        numbers.CopyTo(_numbers.AsSpan(_count));
        _count += numbers.Length;
    }

    /// <summary>x and y of each point; one that is absent is not a number.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<double>> points)
    {
        var count = points.Count;
        Reserve(2 * count);
        var numbers = _numbers;
        var at = _count;
        for (var i = 0; i < count; i++)
        {
            // Points that came as JSON are lists of this kind, and thousands of calls through an interface are felt.
            if (points[i] is List<double> { Count: 2 } pair)
            {
                numbers[at++] = pair[0];
                numbers[at++] = pair[1];
                continue;
            }

            var point = points[i];
            var size = point.Count;
            numbers[at++] = size > 0 ? point[0] : double.NaN;
            numbers[at++] = size > 1 ? point[1] : double.NaN;
        }

        _count = at;
    }

    public byte[] ToBytes() => MemoryMarshal.AsBytes(_numbers.AsSpan(0, _count)).ToArray();

    private void Reserve(int more)
    {
        if (_count + more > _numbers.Length)
            Array.Resize(ref _numbers, Math.Max(_count + more, 2 * _numbers.Length));
    }
}
