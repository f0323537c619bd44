using System.Globalization;
using System.Text;
using System.Xml;

namespace Assay.Formats;

/// <summary>
/// Walks through the elements of an XML file. Document types are refused, so that nothing is fetched and nothing expands;
/// depth and size are bounded; everything that is wrong is told with its line and column.
/// </summary>
internal sealed class XmlPull : IDisposable
{
    private readonly XmlReader _reader;
    private readonly ReadOptions _options;
    private readonly StringBuilder _text = new();
    private readonly LimitedStream _stream;

    public XmlPull(Stream stream, ReadOptions options, long maxCharacters)
    {
        _options = options;
        _stream = new(stream, options);
        _reader = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxCharacters, // 0: any length, of files that are read part by part.
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    /// <summary>Name of the element that the walk is at.</summary>
    public string Name => _reader.LocalName;

    public long Line => ((IXmlLineInfo)_reader).LineNumber;

    public long Column => ((IXmlLineInfo)_reader).LinePosition;

    /// <summary>Does the walk; what XML itself forbids becomes a problem like any other.</summary>
    public T Walk<T>(Func<XmlPull, T> walk)
    {
        try
        {
            return walk(this);
        }
        catch (XmlException e)
        {
            throw Fault(e);
        }
    }

    public FormatProblemException Fault(XmlException e) =>
        new(_options.Problem(Reason(e), e.LineNumber > 0 ? e.LineNumber : null, e.LineNumber > 0 ? e.LinePosition : null), e);

    /// <summary>Moves to the root, which must have this name.</summary>
    public void Root(string name)
    {
        if (_reader.MoveToContent() != XmlNodeType.Element || Name != name)
            throw Bad($"the file is no <{name}>, but <{Name}>");
    }

    /// <summary>Begins to go through the children of the element; <see cref="Child"/> needs what this returns.</summary>
    public int Enter() => _reader.IsEmptyElement ? -1 : _reader.Depth;

    /// <summary>Begins another record: what it takes is counted anew.</summary>
    public void NextRecord() => _stream.NextRecord();

    /// <summary>Moves to the next child element; false at the end of the parent.</summary>
    public bool Child(int parent)
    {
        var text = "";
        var found = Inside(parent, ref text);
        return text.Length == 0 ? found : throw Bad("there is text where elements are expected");
    }

    /// <summary>Like <see cref="Child"/> where the parent may also have a text, which is put together.</summary>
    public bool Inside(int parent, ref string text)
    {
        while (parent >= 0 && _reader.Read())
        {
            switch (_reader.NodeType)
            {
                // What was left in the middle is passed over.
                case XmlNodeType.Element when _reader.Depth > parent + 1 && _reader.Depth <= _options.MaxDepth:
                    break;
                case XmlNodeType.Element:
                    return _reader.Depth <= _options.MaxDepth ? true : throw Bad($"elements lie more than {_options.MaxDepth} deep in each other");
                case XmlNodeType.EndElement when _reader.Depth == parent:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA when _reader.Depth == parent + 1:
                    text += _reader.Value;
                    break;
            }
        }

        return false;
    }

    /// <summary>The trimmed text of the element, which has no children.</summary>
    public string Text()
    {
        if (_reader.IsEmptyElement)
            return "";
        var name = Name;
        string? first = null;
        _text.Clear();
        while (_reader.Read() && _reader.NodeType != XmlNodeType.EndElement)
        {
            if (_reader.NodeType == XmlNodeType.Element)
                throw Bad($"<{name}> has a <{Name}> where a text is expected");
            if (first is null)
                first = _reader.Value;
            else
                _text.Append(_text.Length == 0 ? first : "").Append(_reader.Value);
        }

        return (_text.Length > 0 ? _text.ToString() : first ?? "").Trim();
    }

    public double Number()
    {
        var (name, line, column) = (Name, Line, Column);
        var text = Text();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Bad($"<{name}> must be a finite number, not '{Cut(text)}'", line, column);
    }

    public double Fraction()
    {
        var (name, line, column) = (Name, Line, Column);
        return Number() is var number and >= 0 and <= 1 ? number : throw Bad($"<{name}> must be from 0 to 1", line, column);
    }

    public int Integer()
    {
        var (name, line, column) = (Name, Line, Column);
        var text = Text();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Bad($"<{name}> must be a whole number, not '{Cut(text)}'", line, column);
    }

    public bool Flag()
    {
        var (name, line, column) = (Name, Line, Column);
        return Text() switch
        {
            "1" => true,
            "0" => false,
            var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            var text when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            var text => throw Bad($"<{name}> must be 0 or 1, not '{Cut(text)}'", line, column),
        };
    }

    public string? Attribute(string name) => _reader.GetAttribute(name);

    public IEnumerable<(string Name, string Value)> Attributes()
    {
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
            yield return (_reader.Name, _reader.Value);
        _reader.MoveToElement();
    }

    public bool IsEmpty => _reader.IsEmptyElement;

    public FormatProblemException Bad(string message) => Bad(message, Line, Column);

    public FormatProblemException Bad(string message, long line, long column) => new(_options.Problem(message, line, column));

    public void Dispose() => _reader.Dispose();

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Reason(XmlException e)
    {
        if (e.Message.Contains("DTD is prohibited", StringComparison.Ordinal))
            return "the file has a document type, which is not allowed";
        if (e.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
            return "the file is too long";
        var place = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return $"the file is no XML: {(place > 0 ? e.Message[..place] : e.Message)}";
    }
}
