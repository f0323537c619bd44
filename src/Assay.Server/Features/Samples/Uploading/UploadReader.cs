using System.Buffers.Text;
using System.Text;
using Assay.Client;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Http;
using Assay.Server.Storage;
using Assay.Server.Storage.Previews;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>Reads the samples of an upload: names, bytes, text, image size, labels. What is wrong with the data of one sample is its own failure.</summary>
internal sealed class UploadReader(DatasetEntity dataset, LabelSet labels, ObjectPath folder, LabeledText? labeledText)
{
    public const int MaxBytes = 64 << 20;

    /// <summary>Texts are kept in the sample's row too.</summary>
    public const int MaxTextBytes = 1 << 20;

    private const int MaxName = 1024;

    /// <summary>File systems take no longer names of a file or a folder.</summary>
    private const int MaxSegmentBytes = 255;

    private readonly SampleType _type = SampleFormats.TypeOf(dataset.Type);

    public UploadedSample Read(Sample sample, int index)
    {
        var name = Rule.Text(sample.Name, "name", MaxName, Rule.NoMarkup) is { Length: > 0 } given ? given : throw new Refusal(Errors.BadValue, $"samples[{index}].name", new Phrase("it is missing", "缺失"));
        Rule.Defined(sample.SampleType, "sample_type");
        var read = new UploadedSample { Name = name, Attributes = SampleAttributes.Read(sample.Metadata, name) };
        var encoding = TextEncodings.Find(sample.Encoding) ?? throw new Refusal(Errors.BadValue, "encoding", new Phrase("use UTF-8, GBK or GB2312", "请使用 UTF-8、GBK 或 GB2312"));
        if (!Place(read) || !Decode(read, sample.Data))
            return read;
        var labelsSent = sample.Labels;
        if (_type == SampleType.Text)
        {
            if (TextEncodings.Decode(encoding, read.Content) is not { } text)
            {
                read.Fail(Errors.SampleUploadFailed, name, $"its bytes are no {encoding.WebName} text");
                return read;
            }

            (read.Text, labelsSent) = labelsSent is null && labeledText is not null ? labeledText.Split(text) : (text, labelsSent);
        }
        else if (_type == SampleType.Image && !Measure(read))
        {
            return read;
        }

        read.Draft = LabelCodec.Check(dataset, labels, new(name, read.Width, read.Height, read.Text), labelsSent);
        return read;
    }

    /// <summary>Where the object goes, and so what the sample's id is.</summary>
    private bool Place(UploadedSample read)
    {
        if (read.Name.Length > MaxSegmentBytes / 3 && read.Name.Split('/').Any(s => Encoding.UTF8.GetByteCount(s) > MaxSegmentBytes))
            read.Fail(Errors.SampleUploadFailed, read.Name, $"a file or folder name is longer than {MaxSegmentBytes} bytes");
        else if (!ObjectPath.TryParse($"{folder}{read.Name}", out var path, out var why) || path.IsFolder)
            read.Fail(why, read.Name);
        else if (!SampleFormats.Fits(_type, read.Name))
            read.Fail(Errors.SampleUploadFailed, read.Name, $"files of this extension do not belong in a dataset of type {(int)dataset.Type}");
        else
            (read.Path, read.SampleId) = (path, SampleIds.Of(dataset.DatasetId, path.ToString()));
        return read.Failure is null;
    }

    private bool Decode(UploadedSample read, string? data)
    {
        var max = _type == SampleType.Text ? MaxTextBytes : MaxBytes;
        var text = data.AsSpan();
        if (text.StartsWith("data:", StringComparison.Ordinal))
            text = text[(text.IndexOf(',') + 1)..];
        if (text.IsWhiteSpace())
            read.Fail(Errors.SampleUploadFailed, read.Name, "it has no data");
        else if (text.Length / 4 * 3 > max + 3)
            read.Fail(Errors.SampleTooLarge, read.Name, max);
        else if (!Base64.IsValid(text, out var length))
            read.Fail(Errors.SampleUploadFailed, read.Name, "its data is not base64");
        else if (length > max)
            read.Fail(Errors.SampleTooLarge, read.Name, max);
        else
            read.Content = Convert.FromBase64String(text.ToString());
        return read.Failure is null;
    }

    private static bool Measure(UploadedSample read)
    {
        using var stream = new MemoryStream(read.Content, writable: false);
        if (ImageSize.Read(stream) is { } size)
            (read.Width, read.Height, read.Depth) = (size.Width, size.Height, size.Depth);
        else
            read.Fail(Errors.SampleUploadFailed, read.Name, "its bytes are no image");
        return read.Failure is null;
    }
}
