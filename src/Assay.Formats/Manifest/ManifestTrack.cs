using System.Text.Json;

namespace Assay.Formats;

/// <summary>A position on a track, as <c>{"id":3,"keyframe":true}</c>.</summary>
internal static class ManifestTrack
{
    public static TrackPosition Read(ref Utf8JsonReader reader, string name)
    {
        JsonValues.Expect(ref reader, JsonTokenType.StartObject, name);
        var track = default(TrackPosition);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            switch (member)
            {
                case "id": track = track with { Track = JsonValues.Integer(ref reader, member) ?? 0 }; break;
                case "keyframe": track = track with { Keyframe = JsonValues.Flag(ref reader, member) ?? false }; break;
                default: reader.Skip(); break;
            }
        }

        return track;
    }

    public static void Write(Utf8JsonWriter writer, TrackPosition track)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", track.Track);
        writer.WriteBoolean("keyframe", track.Keyframe);
        writer.WriteEndObject();
    }
}
