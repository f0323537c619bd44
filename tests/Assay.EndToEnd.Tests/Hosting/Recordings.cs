using System.Buffers.Binary;
using Assay.Client;
using Microsoft.Playwright;

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>Sounds and films to label, made here: nobody's recordings are in the repository.</summary>
internal static class Recordings
{
    private const int Rate = 8000;

    /// <summary>A WAV file of a tone that comes and goes.</summary>
    public static Sample Sound(string name, int seconds)
    {
        var data = new byte[44 + (seconds * Rate * 2)];
        "RIFF"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(4), data.Length - 8);
        "WAVEfmt "u8.CopyTo(data.AsSpan(8));
        ReadOnlySpan<int> header = [16, 0x0001_0001, Rate, Rate * 2, 0x0010_0002];
        for (var i = 0; i < header.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(16 + (4 * i)), header[i]);
        "data"u8.CopyTo(data.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(40), data.Length - 44);
        for (var i = 0; i < seconds * Rate; i++)
        {
            var t = (double)i / Rate;
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(44 + (2 * i)), (short)(20_000 * Math.Max(0, Math.Sin(2 * t)) * Math.Sin(2 * Math.PI * 220 * t)));
        }

        return new() { Name = name, Data = Convert.ToBase64String(data), SampleType = SampleType.Audio };
    }

    /// <summary>
    /// A WebM film of a square that goes to the right, 320 × 240, of 50 frames of 40 ms, encoded by the browser; in base64.
    /// Without its length it is like what browsers record.
    /// </summary>
    public static Task<string> Film(IPage page, bool withLength) => page.EvaluateAsync<string>(
        """
        async withLength => {
          const [width, height, count, step] = [320, 240, 50, 40];
          const canvas = new OffscreenCanvas(width, height);
          const ctx = canvas.getContext('2d');
          const frames = [];
          const encoder = new VideoEncoder({
            output: chunk => {
              const data = new Uint8Array(chunk.byteLength);
              chunk.copyTo(data);
              frames.push({ time: chunk.timestamp / 1000, key: chunk.type === 'key', data });
            },
            error: e => { throw e; },
          });
          encoder.configure({ codec: 'vp8', width, height, bitrate: 300_000 });
          for (let i = 0; i < count; i++) {
            ctx.fillStyle = '#203050';
            ctx.fillRect(0, 0, width, height);
            ctx.fillStyle = '#f0a000';
            ctx.fillRect(20 + (i * 4), 80, 60, 60);
            const frame = new VideoFrame(canvas, { timestamp: i * step * 1000 });
            encoder.encode(frame, { keyFrame: i % 10 === 0 });
            frame.close();
          }
          await encoder.flush();

          const big = (value, length) => Array.from({ length }, (_, i) => Math.floor(value / (256 ** (length - 1 - i))) % 256);
          const text = word => [...word].map(c => c.charCodeAt(0));
          const element = (id, ...parts) => {
            const body = parts.flat();
            return [...big(id, Math.ceil(id.toString(16).length / 2)), 1, ...big(body.length, 7), ...body];
          };
          const length = withLength ? element(0x4489, [...new Uint8Array(new Float64Array([count * step]).buffer)].reverse()) : [];
          const block = (frame, begin) => element(0xa3, [0x81, ...big(frame.time - begin, 2), frame.key ? 0x80 : 0], [...frame.data]);
          const clusters = frames.filter(f => f.key).map((key, i, keys) => element(0x1f43b675, element(0xe7, big(key.time, 2)),
            ...frames.filter(f => f.time >= key.time && f.time < (keys[i + 1]?.time ?? Infinity)).map(f => block(f, key.time))));
          const bytes = [
            ...element(0x1a45dfa3, element(0x4282, text('webm')), element(0x4287, [2]), element(0x4285, [2])),
            ...element(0x18538067,
              element(0x1549a966, element(0x2ad7b1, big(1_000_000, 4)), element(0x4d80, text('assay')), element(0x5741, text('assay')), length),
              element(0x1654ae6b, element(0xae, element(0xd7, [1]), element(0x73c5, [1]), element(0x83, [1]), element(0x86, text('V_VP8')),
                element(0xe0, element(0xb0, big(width, 2)), element(0xba, big(height, 2))))),
              ...clusters),
          ];
          return btoa(bytes.map(b => String.fromCharCode(b)).join(''));
        }
        """, withLength);
}
