using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>What things are painted with.</summary>
internal static class Colours
{
    public static IReadOnlyList<SKColor> Lacquer { get; } = Of(0xD62828, 0x1D4E89, 0x2A9D8F, 0xF4A261, 0xE9C46A, 0x6A4C93, 0xEDEDE9, 0x3D405B, 0x8AC926);

    public static IReadOnlyList<SKColor> Leaves { get; } = Of(0x2D6A4F, 0x40916C, 0x588157, 0x74A12E, 0xB5651D);

    public static IReadOnlyList<SKColor> Apples { get; } = Of(0xC1121F, 0x9BC53D, 0xE63946);

    public static IReadOnlyList<SKColor> Pears { get; } = Of(0xC5D86D, 0xD4B483, 0xA7C957);

    public static IReadOnlyList<SKColor> Oranges { get; } = Of(0xF77F00, 0xFB8500);

    public static IReadOnlyList<SKColor> Bananas { get; } = Of(0xFFD60A, 0xF6BD60, 0xC9D94A);

    public static IReadOnlyList<SKColor> Of(params ReadOnlySpan<uint> colours)
    {
        var all = new SKColor[colours.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = new(0xFF000000 | colours[i]);
        return all;
    }

    public static SKColor Darker(this SKColor colour, double by = 0.3) => Mix(colour, SKColors.Black, by);

    public static SKColor Lighter(this SKColor colour, double by = 0.35) => Mix(colour, SKColors.White, by);

    private static SKColor Mix(SKColor one, SKColor other, double share)
    {
        return new(Part(one.Red, other.Red), Part(one.Green, other.Green), Part(one.Blue, other.Blue));

        byte Part(byte a, byte b) => (byte)(a + ((b - a) * share));
    }
}
