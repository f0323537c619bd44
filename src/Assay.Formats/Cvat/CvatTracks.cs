using System.Globalization;

namespace Assay.Formats;

/// <summary>Objects of a video, each through all of its frames, turned into frames with all of their objects.</summary>
internal sealed class CvatTracks(ReadOptions options)
{
    private readonly SortedDictionary<int, List<SampleAnnotation>> _frames = [];
    private int _held;

    public bool Read(XmlPull xml)
    {
        try
        {
            var (id, label, source, depth) = (CvatShape.Integer(xml, "id"), xml.Attribute("label"), xml.Attribute("source"), xml.Enter());
            while (xml.Child(depth))
            {
                xml.NextRecord();
                var (frame, outside, keyframe) = (CvatShape.Integer(xml, "frame"), CvatShape.Flag(xml, "outside"), CvatShape.Flag(xml, "keyframe"));
                if (CvatShape.Read(xml, options, null, label, source) is not { } annotation || outside == true)
                    continue;
                if (_held++ == options.MaxHeld)
                    throw new FormatProblemException(options.Problem($"the videos of the file have more than {options.MaxHeld} shapes"));
                if (!_frames.TryGetValue(frame, out var shapes))
                    _frames[frame] = shapes = [];
                shapes.Add(annotation with { Track = new(id, keyframe == true) });
            }

            return true;
        }
        catch (FormatProblemException e) when (options.OnProblem is not null && e.InnerException is null && _held <= options.MaxHeld)
        {
            options.OnProblem(e.Problem);
            return false;
        }
    }

    public IEnumerable<AnnotatedSample> Frames(CvatHeader header)
    {
        foreach (var (number, shapes) in _frames)
        {
            yield return new()
            {
                Source = string.Create(CultureInfo.InvariantCulture, $"frame_{number:000000}"),
                Medium = SampleMedium.Image,
                Size = header.Size,
                Frame = new() { Source = header.Video, Number = number },
                Annotations = shapes.ToArray(),
            };
        }
    }
}
