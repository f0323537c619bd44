using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>Draws in a box whose corners are (0,0) and (1,1), wherever it is in the picture. Whoever fills it touches all four sides.</summary>
internal sealed class Pencil : IDisposable
{
    private readonly SKCanvas _canvas;
    private readonly Box _box;
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public Pencil(SKCanvas canvas, Box box) => (_canvas, _box) = (canvas, box);

    public void Dispose() => _paint.Dispose();

    public void Rectangle(double x, double y, double width, double height, SKColor colour, double round = 0)
    {
        var radius = (float)(round * Math.Min(_box.Width, _box.Height));
        _canvas.DrawRoundRect(new SKRect(X(x), Y(y), X(x + width), Y(y + height)), radius, radius, Fill(colour));
    }

    public void Oval(double x, double y, double radiusX, double radiusY, SKColor colour) =>
        _canvas.DrawOval(X(x), Y(y), (float)(radiusX * _box.Width), (float)(radiusY * _box.Height), Fill(colour));

    public void Ring(double x, double y, double radiusX, double radiusY, double thick, SKColor colour)
    {
        var stroke = Stroke(thick, colour);
        var half = stroke.StrokeWidth / 2;
        _canvas.DrawOval(X(x), Y(y), (float)(radiusX * _box.Width) - half, (float)(radiusY * _box.Height) - half, stroke);
    }

    public void Line(double thick, SKColor colour, params ReadOnlySpan<(double X, double Y)> points)
    {
        var stroke = Stroke(thick, colour);
        for (var i = 1; i < points.Length; i++)
            _canvas.DrawLine(X(points[i - 1].X), Y(points[i - 1].Y), X(points[i].X), Y(points[i].Y), stroke);
    }

    public void Shape(SKColor colour, params ReadOnlySpan<(double X, double Y)> points)
    {
        using var path = new SKPath();
        path.MoveTo(X(points[0].X), Y(points[0].Y));
        foreach (var (x, y) in points[1..])
            path.LineTo(X(x), Y(y));
        path.Close();
        _canvas.DrawPath(path, Fill(colour));
    }

    /// <summary>Curves through control points, stretched to fill the box.</summary>
    public void Curved(SKColor colour, (double X, double Y) start, params ReadOnlySpan<((double X, double Y) Control, (double X, double Y) To)> curves)
    {
        using var path = new SKPath();
        path.MoveTo((float)start.X, (float)start.Y);
        foreach (var (control, to) in curves)
            path.QuadTo((float)control.X, (float)control.Y, (float)to.X, (float)to.Y);
        path.Close();
        var bounds = path.TightBounds;
        path.Transform(SKMatrix.CreateTranslation(-bounds.Left, -bounds.Top)
            .PostConcat(SKMatrix.CreateScale((float)_box.Width / bounds.Width, (float)_box.Height / bounds.Height))
            .PostConcat(SKMatrix.CreateTranslation(X(0), Y(0))));
        _canvas.DrawPath(path, Fill(colour));
    }

    private SKPaint Fill(SKColor colour)
    {
        (_paint.Style, _paint.Color) = (SKPaintStyle.Fill, colour);
        return _paint;
    }

    private SKPaint Stroke(double thick, SKColor colour)
    {
        (_paint.Style, _paint.Color, _paint.StrokeCap) = (SKPaintStyle.Stroke, colour, SKStrokeCap.Round);
        _paint.StrokeWidth = (float)(thick * Math.Min(_box.Width, _box.Height));
        return _paint;
    }

    private float X(double x) => (float)(_box.Left + (x * _box.Width));

    private float Y(double y) => (float)(_box.Top + (y * _box.Height));
}
