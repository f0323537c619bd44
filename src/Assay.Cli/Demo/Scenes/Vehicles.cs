using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>Things that move.</summary>
internal static class Vehicles
{
    private static readonly SKColor Tyre = new(0xFF22223B);
    private static readonly SKColor Glass = new(0xFFBDE0FE);
    private static readonly SKColor Lamp = new(0xFFFFF3B0);

    public static void Car(Pencil pencil, SKColor paint)
    {
        pencil.Shape(paint.Darker(0.15), (0.18, 0.42), (0.31, 0), (0.70, 0), (0.86, 0.42));
        pencil.Shape(Glass, (0.25, 0.38), (0.35, 0.08), (0.49, 0.08), (0.49, 0.38));
        pencil.Shape(Glass, (0.53, 0.38), (0.53, 0.08), (0.67, 0.08), (0.78, 0.38));
        pencil.Rectangle(0, 0.38, 1, 0.44, paint, round: 0.18);
        pencil.Rectangle(0.94, 0.48, 0.06, 0.1, Lamp);
        Wheels(pencil, 0.22, 0.77);
    }

    public static void Truck(Pencil pencil, SKColor paint)
    {
        pencil.Rectangle(0, 0, 0.66, 0.8, paint.Lighter());
        pencil.Rectangle(0, 0.36, 0.66, 0.12, paint);
        pencil.Rectangle(0.68, 0.22, 0.32, 0.6, paint, round: 0.08);
        pencil.Rectangle(0.78, 0.3, 0.17, 0.22, Glass);
        pencil.Rectangle(0.95, 0.64, 0.05, 0.1, Lamp);
        Wheels(pencil, 0.16, 0.44, 0.83);
    }

    public static void Bus(Pencil pencil, SKColor paint)
    {
        pencil.Rectangle(0, 0, 1, 0.86, paint, round: 0.1);
        for (var i = 0; i < 5; i++)
            pencil.Rectangle(0.05 + (i * 0.16), 0.14, 0.13, 0.3, Glass);
        pencil.Rectangle(0.86, 0.14, 0.1, 0.66, Glass.Darker(0.1));
        pencil.Rectangle(0, 0.52, 0.84, 0.06, paint.Darker());
        Wheels(pencil, 0.2, 0.72);
    }

    public static void Bicycle(Pencil pencil, SKColor paint)
    {
        pencil.Ring(0.21, 0.66, 0.21, 0.34, 0.06, Tyre);
        pencil.Ring(0.79, 0.66, 0.21, 0.34, 0.06, Tyre);
        pencil.Line(0.06, paint, (0.21, 0.66), (0.37, 0.25), (0.68, 0.25), (0.48, 0.68), (0.37, 0.25));
        pencil.Line(0.06, paint, (0.21, 0.66), (0.48, 0.68));
        pencil.Line(0.06, paint, (0.79, 0.66), (0.66, 0.06), (0.74, 0.03));
        pencil.Rectangle(0.29, 0.14, 0.16, 0.07, Tyre, round: 0.03);
        pencil.Rectangle(0.6, 0, 0.18, 0.06, Tyre);
    }

    public static void Boat(Pencil pencil, SKColor paint)
    {
        pencil.Rectangle(0.49, 0, 0.025, 0.76, Tyre);
        pencil.Shape(SKColors.White, (0.53, 0.06), (0.53, 0.7), (0.92, 0.7));
        pencil.Shape(paint.Lighter(), (0.47, 0.16), (0.47, 0.7), (0.12, 0.7));
        pencil.Shape(paint, (0, 0.75), (1, 0.75), (0.83, 1), (0.17, 1));
        pencil.Rectangle(0.08, 0.79, 0.84, 0.04, SKColors.White);
    }

    public static void Balloon(Pencil pencil, SKColor paint)
    {
        pencil.Line(0.02, Tyre, (0.2, 0.6), (0.42, 0.88));
        pencil.Line(0.02, Tyre, (0.8, 0.6), (0.58, 0.88));
        pencil.Oval(0.5, 0.37, 0.5, 0.37, paint);
        pencil.Oval(0.5, 0.37, 0.3, 0.37, paint.Lighter());
        pencil.Oval(0.5, 0.37, 0.12, 0.37, paint);
        pencil.Rectangle(0.38, 0.86, 0.24, 0.14, new SKColor(0xFF8D5B2B), round: 0.02);
    }

    private static void Wheels(Pencil pencil, params ReadOnlySpan<double> at)
    {
        foreach (var x in at)
        {
            pencil.Oval(x, 0.8, 0.09, 0.2, Tyre);
            pencil.Oval(x, 0.8, 0.04, 0.09, SKColors.LightGray);
        }
    }
}
