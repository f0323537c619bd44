using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>Things that grow.</summary>
internal static class Plants
{
    private static readonly SKColor Wood = new(0xFF6F4E37);
    private static readonly SKColor Leaf = new(0xFF52A447);

    public static void Tree(Pencil pencil, SKColor paint)
    {
        pencil.Rectangle(0.42, 0.55, 0.16, 0.45, Wood);
        pencil.Oval(0.27, 0.48, 0.27, 0.2, paint.Darker(0.15));
        pencil.Oval(0.73, 0.48, 0.27, 0.2, paint.Darker(0.15));
        pencil.Oval(0.5, 0.3, 0.38, 0.3, paint);
        pencil.Oval(0.4, 0.22, 0.14, 0.1, paint.Lighter(0.2));
    }

    public static void Apple(Pencil pencil, SKColor paint)
    {
        pencil.Line(0.05, Wood, (0.5, 0.3), (0.53, 0.04));
        pencil.Rectangle(0.5, 0, 0.06, 0.06, Wood);
        pencil.Shape(Leaf, (0.54, 0.18), (0.66, 0.05), (0.84, 0.08), (0.7, 0.2));
        pencil.Oval(0.31, 0.58, 0.31, 0.38, paint);
        pencil.Oval(0.69, 0.58, 0.31, 0.38, paint);
        pencil.Oval(0.5, 0.66, 0.36, 0.34, paint);
        pencil.Oval(0.25, 0.45, 0.08, 0.12, paint.Lighter());
    }

    public static void Pear(Pencil pencil, SKColor paint)
    {
        pencil.Rectangle(0.47, 0, 0.06, 0.2, Wood);
        pencil.Oval(0.5, 0.36, 0.27, 0.24, paint);
        pencil.Shape(paint, (0.25, 0.42), (0.75, 0.42), (0.94, 0.62), (0.06, 0.62));
        pencil.Oval(0.5, 0.7, 0.5, 0.3, paint);
        pencil.Oval(0.3, 0.6, 0.1, 0.14, paint.Lighter());
    }

    public static void Orange(Pencil pencil, SKColor paint)
    {
        pencil.Oval(0.5, 0.5, 0.5, 0.5, paint);
        pencil.Oval(0.36, 0.32, 0.14, 0.1, paint.Lighter());
        pencil.Oval(0.5, 0.1, 0.06, 0.04, Leaf);
        for (var i = 0; i < 5; i++)
            pencil.Oval(0.6 + (0.06 * (i % 3)), 0.5 + (0.09 * i), 0.012, 0.012, paint.Darker());
    }

    public static void Banana(Pencil pencil, SKColor paint)
    {
        pencil.Curved(paint, (0, 0.1), ((0.35, 1.05), (1, 0.3)), ((0.97, 0.15), (0.9, 0.12)), ((0.45, 0.6), (0.08, 0)));
        pencil.Oval(0.93, 0.3, 0.04, 0.06, Wood);
        pencil.Oval(0.05, 0.1, 0.035, 0.06, Wood);
    }
}
