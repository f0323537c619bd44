using System.Text;

namespace Assay.Simulation;

/// <summary>A line chart as SVG that reads on light and on dark pages.</summary>
internal sealed class Chart(string title, string xTitle, string yTitle, (double Low, double High, bool Log) x, (double Low, double High, bool Log) y)
{
    private const int Width = 760, Height = 420, Left = 70, Right = 210, Top = 46, Bottom = 56;

    private readonly StringBuilder _body = new();
    private int _series;

    public void Axis(IEnumerable<(double At, string Text)> xTicks, IEnumerable<(double At, string Text)> yTicks)
    {
        foreach (var (at, text) in xTicks)
            _body.AppendLine($"<line x1=\"{X(at):0.#}\" y1=\"{Top}\" x2=\"{X(at):0.#}\" y2=\"{Height - Bottom}\" class=\"grid\"/><text x=\"{X(at):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{text}</text>");
        foreach (var (at, text) in yTicks)
            _body.AppendLine($"<line x1=\"{Left}\" y1=\"{Y(at):0.#}\" x2=\"{Width - Right}\" y2=\"{Y(at):0.#}\" class=\"grid\"/><text x=\"{Left - 8}\" y=\"{Y(at) + 4:0.#}\" text-anchor=\"end\">{text}</text>");
    }

    public void Series(string name, string colour, IReadOnlyList<(double X, double Y)> points)
    {
        var inside = points.Select(p => $"{X(p.X):0.#},{Y(p.Y):0.#}");
        _body.AppendLine($"<polyline points=\"{string.Join(' ', inside)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.2\"/>");
        foreach (var (px, py) in points)
            _body.AppendLine($"<circle cx=\"{X(px):0.#}\" cy=\"{Y(py):0.#}\" r=\"2.8\" fill=\"{colour}\"/>");
        var line = Top + 14 + 22 * _series++;
        _body.AppendLine($"<line x1=\"{Width - Right + 16}\" y1=\"{line - 4}\" x2=\"{Width - Right + 40}\" y2=\"{line - 4}\" stroke=\"{colour}\" stroke-width=\"2.2\"/><text x=\"{Width - Right + 46}\" y=\"{line}\">{name}</text>");
    }

    public void Mark(double at, string text)
    {
        _body.AppendLine($"<line x1=\"{Left}\" y1=\"{Y(at):0.#}\" x2=\"{Width - Right}\" y2=\"{Y(at):0.#}\" class=\"mark\"/><text x=\"{Width - Right - 4}\" y=\"{Y(at) - 5:0.#}\" text-anchor=\"end\" class=\"mark-text\">{text}</text>");
    }

    public void Write(string path) => File.WriteAllText(path, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-label="{title}">
        <style>text{"{"}font:13px system-ui,sans-serif;fill:#68707c{"}"}.title{"{"}font-size:15px;font-weight:600{"}"}.grid{"{"}stroke:#8a8f98;stroke-opacity:.25{"}"}.mark{"{"}stroke:#c0392b;stroke-dasharray:5 4{"}"}.mark-text{"{"}fill:#c0392b{"}"}</style>
        <text x="{Left}" y="24" class="title">{title}</text>
        {_body}<text x="{(Left + Width - Right) / 2}" y="{Height - 12}" text-anchor="middle">{xTitle}</text>
        <text x="16" y="{(Top + Height - Bottom) / 2}" text-anchor="middle" transform="rotate(-90 16 {(Top + Height - Bottom) / 2})">{yTitle}</text>
        </svg>

        """);

    private double X(double value) => Left + (Width - Left - Right) * Share(value, x);

    private double Y(double value) => Height - Bottom - (Height - Top - Bottom) * Share(value, y);

    private static double Share(double value, (double Low, double High, bool Log) axis)
    {
        var share = axis.Log ? Math.Log(value / axis.Low) / Math.Log(axis.High / axis.Low) : (value - axis.Low) / (axis.High - axis.Low);
        return Math.Clamp(share, 0, 1);
    }
}
