using System.Buffers;
using System.Text.Json;
using System.Xml;

namespace Assay.Formats;

/// <summary>
/// Elements that a format does not know, kept as JSON: a text for an element without children, otherwise an object whose
/// members are the children, a list where a name occurs more than once.
/// </summary>
internal static class XmlTree
{
    /// <summary>The element that the walk is at, with all that is in it.</summary>
    public static JsonElement Read(XmlPull xml)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, Node.Read(xml));
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    public static void Write(XmlWriter xml, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Write(xml, name, item);
                break;
            case JsonValueKind.Object:
                xml.WriteStartElement(XmlConvert.EncodeLocalName(name));
                foreach (var member in value.EnumerateObject())
                    Write(xml, member.Name, member.Value);
                xml.WriteEndElement();
                break;
            default:
                xml.WriteElementString(XmlConvert.EncodeLocalName(name), JsonTexts.Plain(value));
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        if (node.Children is null)
        {
            json.WriteStringValue(node.Text);
            return;
        }

        json.WriteStartObject();
        foreach (var same in node.Children.GroupBy(c => c.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(same.Key);
            if (same.Skip(1).Any())
                json.WriteStartArray();
            foreach (var child in same)
                Write(json, child);
            if (same.Skip(1).Any())
                json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private sealed record Node(string Name, string Text, List<Node>? Children)
    {
        public static Node Read(XmlPull xml)
        {
            var name = XmlConvert.DecodeName(xml.Name)!;
            if (xml.IsEmpty)
                return new(name, "", null);
            var parent = xml.Enter();
            List<Node>? children = null;
            var text = "";
            while (xml.Inside(parent, ref text))
                (children ??= []).Add(Read(xml));
            return new(name, text.Trim(), children);
        }
    }
}
