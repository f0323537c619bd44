using System.Globalization;
using Assay.Web.Labeling.Documents;
using Microsoft.AspNetCore.Components;

namespace Assay.Web.Labeling.Boards;

/// <summary>Plays what a board shows, and notes where a segment was begun by key.</summary>
public sealed class Playback(Func<Surface> surface, Action<double, double> segment)
{
    private double? _begun;

    /// <summary>The selected segment is repeated.</summary>
    public bool Loops { get; private set; }

    /// <summary>A segment was begun, and waits for its end.</summary>
    public bool IsSegmentOpen => _begun is not null;

    /// <summary>Another item is shown.</summary>
    public void Reset() => _begun = null;

    public async Task<bool> Run(string command)
    {
        switch (command)
        {
            case "play" or "stop" or "forward" or "rewind":
                await surface().Call(command);
                return true;
            case "loop":
                await surface().Call("setLoop", Loops = !Loops);
                return true;
            case "frame-back" or "frame-on":
                await surface().Call("step", command == "frame-on" ? 1 : -1);
                return true;
            case "zoom-in" or "zoom-out":
                await surface().Call("zoom", command == "zoom-in" ? 1.5 : 1 / 1.5);
                return true;
            case "segment":
                await BeginOrEnd();
                return true;
            default:
                return false;
        }
    }

    public Task SetRate(ChangeEventArgs e) => surface().Call("setRate", double.Parse(e.Value?.ToString() ?? "1", CultureInfo.InvariantCulture));

    /// <summary>The first press begins a segment where the recording is, the second ends it.</summary>
    private async Task BeginOrEnd()
    {
        var now = await surface().Ask<double>("time");
        var begun = _begun;
        _begun = begun is null ? now : null;
        if (begun is { } from && MediaTime.Write(from) != MediaTime.Write(now))
            segment(Math.Min(from, now), Math.Max(from, now));
    }
}
