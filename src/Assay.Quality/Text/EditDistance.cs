using System.Numerics;

namespace Assay.Quality;

/// <summary>Levenshtein distance of two texts: the fewest insertions, deletions and replacements of UTF-16 code units.</summary>
/// <remarks>
/// Bit-parallel (Myers, "A fast bit-vector algorithm for approximate string matching", JACM 46:3, 1999; in blocks of 64 as by Hyyrö, 2003). Where
/// the whole table would take more steps than allowed, only a band round its diagonal is filled; the answer is then the
/// cost of the best alignment inside that band, so never too small, and exact unless the texts drift far apart.
/// </remarks>
internal ref struct EditDistance
{
    private const int MaxTableWords = 1 << 20;

    private readonly ReadOnlySpan<char> _pattern;
    private readonly ReadOnlySpan<char> _text;
    private readonly Dictionary<char, int> _letters = [];

    // Of each block: which rows go up by one from the row above (_up), which go down (_down), and the distance at its last row.
    // A block uses the slot that is its number modulo the width of the band.
    private readonly int _band;
    private readonly ulong[] _matches;
    private readonly ulong[] _up;
    private readonly ulong[] _down;
    private readonly int[] _bottom;

    private EditDistance(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, long maxSteps)
    {
        _pattern = pattern;
        _text = text;
        foreach (var letter in pattern)
            _letters.TryAdd(letter, _letters.Count);
        var affordable = Math.Min(maxSteps / text.Length, MaxTableWords / _letters.Count);
        _band = (int)Math.Min(Blocks, Math.Max(3, affordable));
        _matches = new ulong[_letters.Count * _band];
        _up = new ulong[_band];
        _down = new ulong[_band];
        _bottom = new int[_band];
    }

    private readonly int Blocks => (_pattern.Length + 63) / 64;

    /// <summary>The distance of <paramref name="a"/> and <paramref name="b"/>; the same with the two exchanged.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="maxSteps">Bound on the work, in steps of 64 cells; the band reaches 64 rows to either side at least.</param>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, long maxSteps = long.MaxValue)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        var end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)])
            end++;
        a = a[..^end];
        b = b[..^end];

        // The shorter text is the pattern; of equally long ones a fixed one, so that a band gives the same answer either way.
        if (a.Length > b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) > 0))
        {
            var other = a;
            a = b;
            b = other;
        }

        return a.IsEmpty ? b.Length : new EditDistance(a, b, maxSteps).Run();
    }

    private readonly int Run()
    {
        var last = -1;
        for (var column = 0; column < _text.Length; column++)
        {
            var centre = (int)((long)column * _pattern.Length / _text.Length) / 64;
            var first = Math.Clamp(centre - _band / 2, 0, Blocks - _band);
            while (last < first + _band - 1)
                Enter(++last);
            Advance(first, last, _letters.TryGetValue(_text[column], out var letter) ? letter * _band : -1);
        }

        // The last block reaches beyond the pattern; the rows there are taken back.
        var slot = last % _band;
        var beyond = Blocks * 64 - _pattern.Length;
        if (beyond == 0)
            return _bottom[slot];
        return _bottom[slot] - BitOperations.PopCount(_up[slot] >> (64 - beyond)) + BitOperations.PopCount(_down[slot] >> (64 - beyond));
    }

    // A block enters the band with each row one above the row before: the cost of deleting its part of the pattern.
    private readonly void Enter(int block)
    {
        var slot = block % _band;
        if (block >= _band)
            foreach (var letter in Rows(block - _band))
                _matches[_letters[letter] * _band + slot] = 0;
        var bit = 1UL;
        foreach (var letter in Rows(block))
        {
            _matches[_letters[letter] * _band + slot] |= bit;
            bit <<= 1;
        }

        _up[slot] = ulong.MaxValue;
        _down[slot] = 0;
        _bottom[slot] = (block == 0 ? 0 : _bottom[(block - 1) % _band]) + 64;
    }

    private readonly ReadOnlySpan<char> Rows(int block) => _pattern[(block * 64)..Math.Min(_pattern.Length, (block + 1) * 64)];

    private readonly void Advance(int first, int last, int letter)
    {
        // Above the band the distance is taken to grow with every column, as it does in row 0.
        var carry = 1;
        var slot = first % _band;
        for (var block = first; block <= last; block++)
        {
            var equal = letter < 0 ? 0 : _matches[letter + slot];
            var (up, down) = (_up[slot], _down[slot]);
            var vertical = equal | down;
            if (carry < 0)
                equal |= 1;
            var horizontal = (((equal & up) + up) ^ up) | equal;
            var rise = down | ~(horizontal | up);
            var fall = up & horizontal;
            var carryOut = (int)(rise >> 63) - (int)(fall >> 63);
            rise <<= 1;
            fall <<= 1;
            if (carry < 0)
                fall |= 1;
            else if (carry > 0)
                rise |= 1;
            _up[slot] = fall | ~(vertical | rise);
            _down[slot] = rise & vertical;
            _bottom[slot] += carryOut;
            carry = carryOut;
            if (++slot == _band)
                slot = 0;
        }
    }
}
