namespace Assay.Server.Http;

/// <summary>A page of a list: <c>offset</c> counts pages from 0, <c>limit</c> is the size of one.</summary>
public readonly record struct Page(int Index, int Size)
{
    public long Skip => (long)Index * Size;

    public static Page Of(int? offset, int? limit, int standard, int max)
    {
        if (offset is < 0)
            throw new Refusal(Errors.BadValue, "offset", new Phrase("it counts pages from 0", "页码从 0 开始"));
        if (limit is < 1 || limit > max)
            throw new Refusal(Errors.BadValue, "limit", new Phrase($"it must be from 1 to {max}", $"必须在 1 到 {max} 之间"));
        return new(offset ?? 0, limit ?? standard);
    }
}
