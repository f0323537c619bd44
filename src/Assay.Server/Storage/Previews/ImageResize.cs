using System.Globalization;
using Assay.Server.Http;

namespace Assay.Server.Storage.Previews;

internal enum ResizeMode
{
    /// <summary>As large as fits into the box.</summary>
    Lfit,

    /// <summary>As small as covers the box.</summary>
    Mfit,

    /// <summary>Covers the box, and what stands out is cut off on both sides.</summary>
    Fill,

    /// <summary>Exactly the box, whatever that does to the proportions.</summary>
    Fixed,
}

/// <summary>A <c>process_parameter</c>, read: <c>image/resize,m_lfit,h_200</c>.</summary>
internal sealed record ImageResize(ResizeMode Mode, int? Width, int? Height, int? Longest, int? Shortest, int? Percent, bool Limit)
{
    private const int MaxSide = 4096;

    public static ImageResize Parse(string text)
    {
        var parts = text.Split(',');
        if (text.Length > 200 || parts[0] != "image/resize")
            throw Bad(new($"only image/resize is known, not '{parts[0]}'", $"只支持 image/resize，不支持“{parts[0]}”"));
        var read = new ImageResize(ResizeMode.Lfit, null, null, null, null, null, true);
        foreach (var part in parts.AsSpan(1))
            read = read.With(part);
        if (read is { Width: null, Height: null, Longest: null, Shortest: null, Percent: null })
            throw Bad(new("it needs w_, h_, l_, s_ or p_", "需要 w_、h_、l_、s_ 或 p_"));
        return read;
    }

    /// <summary>The size of the result of an image, and the part of it that shows: all of it unless the mode is fill.</summary>
    public (int Width, int Height, double CropWidth, double CropHeight) Apply(int width, int height)
    {
        var (w, h) = Box(width, height);
        var (horizontal, vertical) = ((double)w / width, (double)h / height);
        if (Limit && (Mode is ResizeMode.Lfit ? Math.Min(horizontal, vertical) : Math.Max(horizontal, vertical)) >= 1)
            return (width, height, width, height);
        switch (Mode)
        {
            case ResizeMode.Fixed:
                return (w, h, width, height);
            case ResizeMode.Fill:
                var cover = Math.Max(horizontal, vertical);
                return (w, h, w / cover, h / cover);
            default:
                var scale = Mode is ResizeMode.Lfit ? Math.Min(horizontal, vertical) : Math.Max(horizontal, vertical);
                return (Side(width * scale), Side(height * scale), width, height);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mode}.{Width}.{Height}.{Longest}.{Shortest}.{Percent}.{Limit}");

    private (int Width, int Height) Box(int width, int height)
    {
        if (Percent is { } percent)
            return (Side(width * percent / 100.0), Side(height * percent / 100.0));
        var wide = width >= height;
        var w = Width ?? (wide ? Longest : Shortest);
        var h = Height ?? (wide ? Shortest : Longest);
        return (w ?? Side((double)h!.Value / height * width), h ?? Side((double)w!.Value / width * height));
    }

    private static int Side(double length) => (int)Math.Clamp(Math.Round(length), 1, MaxSide);

    private ImageResize With(string part)
    {
        var cut = part.IndexOf('_', StringComparison.Ordinal);
        var (name, value) = cut < 0 ? (part, "") : (part[..cut], part[(cut + 1)..]);
        return name switch
        {
            "m" => this with
            {
                Mode = value switch
                {
                    "lfit" => ResizeMode.Lfit,
                    "mfit" => ResizeMode.Mfit,
                    "fill" => ResizeMode.Fill,
                    "fixed" => ResizeMode.Fixed,
                    _ => throw Bad(new($"'{part}' is not a mode; use m_lfit, m_mfit, m_fill or m_fixed", $"“{part}”不是缩放模式，请使用 m_lfit、m_mfit、m_fill 或 m_fixed")),
                },
            },
            "w" => this with { Width = Number(part, value, MaxSide) },
            "h" => this with { Height = Number(part, value, MaxSide) },
            "l" => this with { Longest = Number(part, value, MaxSide) },
            "s" => this with { Shortest = Number(part, value, MaxSide) },
            "p" => this with { Percent = Number(part, value, 1000) },
            "limit" when value is "0" or "1" => this with { Limit = value == "1" },
            _ => throw Bad(new($"'{part}' is not known", $"不支持“{part}”")),
        };
    }

    private static int Number(string part, string value, int max) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max
            ? number
            : throw Bad(new($"'{part}' must be a number from 1 to {max}", $"“{part}”必须是 1 到 {max} 之间的数"));

    private static Refusal Bad(Phrase why) => new(Errors.BadValue, "process_parameter", why);
}
