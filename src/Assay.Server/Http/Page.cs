namespace Assay.Server.Http;

/// <summary>A page of a list: <c>offset</c> counts pages from 0, <c>limit</c> is the size of one.</summary>
public readonly record struct Page(int Index, int Size)
{
    public long Skip => (long)Index * Size;

    public static Page Of(int? offset, int? limit, int standard, int max)
    {
        if (offset is < 0)
            throw new Refusal(Errors.BadValue, "offset", "it counts pages from 0");
        if (limit is < 1 || limit > max)
            throw new Refusal(Errors.BadValue, "limit", $"it must be from 1 to {max}");
        return new(offset ?? 0, limit ?? standard);
    }
}
