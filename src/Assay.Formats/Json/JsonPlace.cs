using System.Text.Json;

namespace Assay.Formats;

/// <summary>Places inside of a record whose beginning is known.</summary>
internal static class JsonPlace
{
    /// <summary>The problem, moved from the beginning of the record by some bytes.</summary>
    public static FormatProblem In(ReadOnlySpan<byte> record, long? offset, FormatProblem problem)
    {
        if (offset is not { } at || at <= 0 || at > record.Length || problem.Line is not { } line)
            return problem;
        var before = record[..(int)at];
        var lines = before.Count((byte)'\n');
        var rest = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var characters = 0;
        foreach (var b in rest)
            characters += (b & 0xC0) == 0x80 ? 0 : 1;
        return problem with { Line = line + lines, Column = lines == 0 ? problem.Column + characters : characters + 1 };
    }

    /// <summary>The byte of the record that a fault is about.</summary>
    public static long? Offset(ReadOnlySpan<byte> record, JsonException fault)
    {
        var at = 0;
        for (var line = fault.LineNumber ?? 0; line > 0 && record[at..].IndexOf((byte)'\n') is >= 0 and var end; line--)
            at += end + 1;
        return at + (fault.BytePositionInLine ?? 0);
    }
}
