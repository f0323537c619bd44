using System.Text.Json.Serialization;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Labeling.Boards;

/// <summary>A file that a surface shows, and the size that labels refer to.</summary>
public sealed record SurfaceSource(string Key, string Url, int? Width = null, int? Height = null);

/// <summary>A shape on the image surface.</summary>
public sealed record SurfaceShape(string Key, string Kind, IReadOnlyList<IReadOnlyList<double>> Points, string Color, string Name, bool Hidden, bool Locked, bool Faint);

/// <summary>Changes of the image surface's shapes.</summary>
public sealed record SurfaceChanges(IReadOnlyList<SurfaceShape> Put, IReadOnlyList<string> Removed, IReadOnlyList<string>? Order);

/// <summary>A region of a mask: what its pixels become.</summary>
public sealed record SurfaceRegion(int Value, IReadOnlyList<IReadOnlyList<double>> Points);

/// <summary>A labeled span of a text, in code points.</summary>
public sealed record SurfaceSpan(string Key, int Start, int End, string Color, string Name, bool Faint);

/// <summary>A relation between two spans.</summary>
public sealed record SurfaceRelation(string Key, string From, string To, string Color, string Name, bool Faint);

/// <summary>A labeled stretch of a recording, in seconds, with the moments of its keyframes.</summary>
public sealed record SurfaceSegment(string Key, double Start, double End, string Color, string Name, bool Faint, IReadOnlyList<double>? Frames = null);

/// <summary>A shape that moves in a film: where it is at which millisecond.</summary>
public sealed record SurfaceTrack(string Key, string Kind, long Start, long End, IReadOnlyList<TrackFrame> Frames, string Color, string Name, bool Hidden, bool Locked, bool Faint);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SurfaceSource))]
[JsonSerializable(typeof(IReadOnlyList<SurfaceSource>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(SurfaceChanges))]
[JsonSerializable(typeof(IReadOnlyList<SurfaceRegion>))]
[JsonSerializable(typeof(IReadOnlyList<SurfaceSpan>))]
[JsonSerializable(typeof(IReadOnlyList<SurfaceRelation>))]
[JsonSerializable(typeof(IReadOnlyList<SurfaceSegment>))]
[JsonSerializable(typeof(IReadOnlyList<SurfaceTrack>))]
[JsonSerializable(typeof(double[][]))]
[JsonSerializable(typeof(double[][][]))]
[JsonSerializable(typeof(ImageLook))]
internal sealed partial class SurfaceJson : JsonSerializerContext;
