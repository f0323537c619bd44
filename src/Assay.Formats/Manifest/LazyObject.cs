using System.Text.Json;

namespace Assay.Formats;

/// <summary>A member that is an object, begun with the first thing in it and left out without one.</summary>
internal struct LazyObject(Utf8JsonWriter json, string name)
{
    private bool _open;

    public Utf8JsonWriter Json
    {
        get
        {
            if (!_open)
                json.WriteStartObject(name);
            _open = true;
            return json;
        }
    }

    public readonly void Close()
    {
        if (_open)
            json.WriteEndObject();
    }
}
