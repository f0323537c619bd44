using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assay.Client;

/// <summary>Reads the entries of one list of an object while the object arrives, keeping one piece of it in memory at a time.</summary>
internal static class MemberStream
{
    public static async IAsyncEnumerable<T> ReadAsync<T>(Stream stream, string member, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = new Entries<T>(member);
        var ready = new List<T>();
        var buffer = new byte[16 * 1024];
        var filled = 0;
        for (var ended = false; !ended;)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var count = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            ended = count == 0;
            filled += count;
            if (ended && filled == 0 && !entries.Started)
                yield break;

            var consumed = entries.Read(buffer.AsSpan(0, filled), ended, ready);
            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
            foreach (var entry in ready)
                yield return entry;
            ready.Clear();
        }
    }

    private sealed class Entries<T>(string member)
    {
        private readonly JsonTypeInfo<T> _type = (JsonTypeInfo<T>)AssayJson.Options.GetTypeInfo(typeof(T));
        private JsonReaderState _state;
        private bool _inList;

        public bool Started { get; private set; }

        /// <summary>Reads what is complete and tells how many bytes that was; the rest is to be presented again with more.</summary>
        public int Read(ReadOnlySpan<byte> json, bool last, List<T> ready)
        {
            var reader = new Utf8JsonReader(json, last, _state);
            var done = reader;
            while (Step(ref reader, ready))
                done = reader;
            _state = done.CurrentState;
            Started |= done.BytesConsumed > 0;
            return (int)done.BytesConsumed;
        }

        private bool Step(ref Utf8JsonReader reader, List<T> ready)
        {
            if (!reader.Read())
                return false;
            if (_inList)
                return reader.TokenType == JsonTokenType.EndArray ? Leave() : Entry(ref reader, ready);
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                return true;
            var found = reader.ValueTextEquals(member);
            var at = reader;
            if (!at.Read())
                return false;
            if (!found || at.TokenType != JsonTokenType.StartArray)
                return reader.TrySkip();
            reader = at;
            return _inList = true;
        }

        private bool Leave()
        {
            _inList = false;
            return true;
        }

        private bool Entry(ref Utf8JsonReader reader, List<T> ready)
        {
            var end = reader;
            if (!end.TrySkip())
                return false;
            if (JsonSerializer.Deserialize(ref reader, _type) is { } entry)
                ready.Add(entry);
            return true;
        }
    }
}
