using System.Text.Json;

namespace Assay.Formats;

/// <summary>Shapes in hundredths of the image.</summary>
internal static class LabelStudioShape
{
    public static void Write(Utf8JsonWriter json, AnnotationShape shape, ImageSize size)
    {
        double X(double pixels) => pixels * 100 / size.Width;
        double Y(double pixels) => pixels * 100 / size.Height;
        switch (shape.Kind)
        {
            case ShapeKind.Bndbox:
                var (first, last) = (shape.Points[0], shape.Points[1]);
                var corner = shape.Rotation == 0 ? first : shape.AsPolygon().Points[0];
                json.WriteNumber("x", X(corner.X));
                json.WriteNumber("y", Y(corner.Y));
                json.WriteNumber("width", X(last.X - first.X));
                json.WriteNumber("height", Y(last.Y - first.Y));
                json.WriteNumber("rotation", shape.Rotation);
                break;
            case ShapeKind.Ellipse:
                json.WriteNumber("x", X(shape.Points[0].X));
                json.WriteNumber("y", Y(shape.Points[0].Y));
                json.WriteNumber("radiusX", X(shape.RadiusX));
                json.WriteNumber("radiusY", Y(shape.RadiusY));
                json.WriteNumber("rotation", shape.Rotation);
                break;
            case ShapeKind.Point:
                json.WriteNumber("x", X(shape.Points[0].X));
                json.WriteNumber("y", Y(shape.Points[0].Y));
                json.WriteNumber("width", 0.5);
                break;
            default:
                json.WriteStartArray("points");
                foreach (var point in shape.Points)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(X(point.X));
                    json.WriteNumberValue(Y(point.Y));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                json.WriteBoolean("closed", true);
                break;
        }
    }
}
