using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>What is behind the things, at one time of the day.</summary>
internal sealed class Backdrop(SKCanvas canvas, Random random)
{
    private static readonly (SKColor Top, SKColor Bottom)[] Skies =
    [
        (new(0xFF4EA8DE), new(0xFFCAF0F8)),
        (new(0xFFFF9E5E), new(0xFFFFE0B5)),
        (new(0xFF5E548E), new(0xFFE0B1CB)),
        (new(0xFF90A4AE), new(0xFFECEFF1)),
    ];

    public void Street()
    {
        Sky();
        Hills(new(0xFF84A98C), 230, 5);
        Band(235, Scene.Height, new(0xFF95D5B2), new(0xFF52B788));
        Band(290, Scene.Height, new(0xFF6C757D), new(0xFF495057));
        for (var x = random.Next(-40, 0); x < Scene.Width; x += 70)
            Bar(x, 342, 36, 5, SKColors.White);
    }

    public void Harbour()
    {
        Sky();
        Hills(new(0xFF6B9080), 200, 3);
        Band(200, Scene.Height, new(0xFF48BFE3), new(0xFF1B6CA8));
        for (var i = 0; i < 40; i++)
            Bar(random.Next(Scene.Width), random.Next(210, Scene.Height), random.Next(10, 40), 2, new SKColor(255, 255, 255, 70));
    }

    public void Table()
    {
        var wall = Colours.Of(0xE0E1DD, 0xCCD5AE, 0xFAEDCD, 0xCDB4DB)[random.Next(4)];
        Band(0, 190, wall, wall.Darker(0.1));
        Band(190, Scene.Height, new(0xFFB08968), new(0xFF7F5539));
        for (var y = 205; y < Scene.Height; y += 28)
            Bar(0, y, Scene.Width, 2, new SKColor(0, 0, 0, 25));
        var window = 60 + random.Next(380);
        Bar(window, 20, 130, 110, SKColors.White);
        Bar(window + 10, 30, 110, 90, new(0xFFA2D2FF));
        Bar(window + 60, 30, 10, 90, SKColors.White);
    }

    private void Sky()
    {
        var (top, bottom) = Skies[random.Next(Skies.Length)];
        Band(0, 260, top, bottom);
        using var paint = new SKPaint { IsAntialias = true, Color = new(0xFFFFF1A8) };
        canvas.DrawCircle(random.Next(40, Scene.Width - 40), random.Next(30, 90), 24, paint);
        paint.Color = new(255, 255, 255, 150);
        for (var i = 0; i < 6; i++)
            canvas.DrawOval(random.Next(Scene.Width), random.Next(20, 120), random.Next(25, 60), random.Next(8, 16), paint);
    }

    private void Hills(SKColor colour, int horizon, int count)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = colour };
        for (var i = 0; i < count; i++)
            canvas.DrawOval(random.Next(Scene.Width), horizon + 10, random.Next(90, 220), random.Next(25, 70), paint);
    }

    private void Band(int top, int bottom, SKColor from, SKColor to)
    {
        using var shader = SKShader.CreateLinearGradient(new(0, top), new(0, bottom), [from, to], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(0, top, Scene.Width, bottom - top, paint);
    }

    private void Bar(int x, int y, int width, int height, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(x, y, width, height, paint);
    }
}
