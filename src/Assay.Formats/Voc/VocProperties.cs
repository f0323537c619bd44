using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Assay.Formats;

/// <summary>
/// Attributes of an object, in both spellings: <c>&lt;color&gt;green&lt;/color&gt;</c>, and
/// <c>&lt;property&gt;&lt;key&gt;color&lt;/key&gt;&lt;value&gt;green&lt;/value&gt;&lt;/property&gt;</c>, which is written
/// because a key may be any text.
/// </summary>
internal static class VocProperties
{
    private const string ClockwiseAngle = "@modelarts:clockwise_angle";

    public static void Read(XmlPull xml, ref Dictionary<string, JsonElement>? attributes)
    {
        attributes ??= new(StringComparer.Ordinal);
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            var (name, line, column) = (xml.Name, xml.Line, xml.Column);
            var text = "";
            var inner = xml.Enter();
            string? key = null, value = null;
            while (xml.Inside(inner, ref text))
            {
                switch (xml.Name)
                {
                    case "key" when name == "property": key = xml.Text(); break;
                    case "value" when name == "property": value = xml.Text(); break;
                    default: throw xml.Bad($"<{name}> in <properties> has a <{xml.Name}>");
                }
            }

            if (key is "" || (key is null) != (value is null))
                throw xml.Bad("a <property> needs a <key> and a <value>", line, column);
            attributes[key ?? XmlConvert.DecodeName(name)!] = JsonTexts.Of(value ?? text.Trim());
        }
    }

    /// <summary>Takes the angle, which belongs to the shape, out of the attributes.</summary>
    public static double? Angle(Dictionary<string, JsonElement>? attributes)
    {
        if (attributes is null || !attributes.TryGetValue(ClockwiseAngle, out var value)
            || !double.TryParse(JsonTexts.Plain(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var angle) || !double.IsFinite(angle))
            return null;
        attributes.Remove(ClockwiseAngle);
        return angle;
    }

    public static void Write(XmlWriter xml, SampleAnnotation annotation)
    {
        var angle = annotation.Shape?.Rotation ?? 0;
        if (annotation.Attributes is not { Count: > 0 } && angle == 0)
            return;
        xml.WriteStartElement("properties");
        if (angle != 0)
            Write(xml, ClockwiseAngle, angle.ToString("R", CultureInfo.InvariantCulture));
        foreach (var (name, value) in annotation.Attributes ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            Write(xml, name, JsonTexts.Plain(value));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteElementString("key", key);
        xml.WriteElementString("value", value);
        xml.WriteEndElement();
    }
}
