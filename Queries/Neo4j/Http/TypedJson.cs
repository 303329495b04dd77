using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>
/// Values in the Query API's typed JSON, in which every parameter must be written: <c>{"$type":"Integer","_value":"1"}</c>.
/// </summary>
internal sealed class TypedJson : IDisposable
{
    // What is sent is read by nobody but the server; letters of other scripts need no escapes.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("$type");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("_value");
    private readonly ArrayBufferWriter<byte> _buffer;
    private readonly Utf8JsonWriter _json;

    public TypedJson(int capacity = 1024)
    {
        _buffer = new ArrayBufferWriter<byte>(capacity);
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>How many bytes have been written.</summary>
    public long Length => _json.BytesCommitted + _json.BytesPending;

    /// <summary>What has been written.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            _json.Flush();
            return _buffer.WrittenMemory;
        }
    }

    /// <summary>The body of a request.</summary>
    public static ReadOnlyMemory<byte> Request(Statement statement, string tagParameter, string tag)
    {
        using var body = new TypedJson(statement.Text.Length + 512);
        var json = body._json;
        json.WriteStartObject();
        json.WriteString("statement", statement.Text);
        json.WriteString("accessMode", statement.Reads ? "Read" : "Write");
        json.WriteStartObject("parameters");
        foreach (var (name, value) in statement.Parameters)
        {
            json.WritePropertyName(name);
            body.Write(value);
        }

        json.WritePropertyName(tagParameter);
        body.Write(tag);
        json.WriteEndObject();
        json.WriteEndObject();
        return body.Written;
    }

    public void StartList() => Start("List", list: true);

    public void EndList()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    public void StartMap() => Start("Map", list: false);

    public void EndMap()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    public void Name(JsonEncodedText name) => _json.WritePropertyName(name);

    public void Write(string? text)
    {
        if (text is null)
        {
            Scalar("Null");
            _json.WriteNull(Value);
        }
        else
        {
            Refuse(text);
            Scalar("String");
            _json.WriteString(Value, text);
        }

        _json.WriteEndObject();
    }

    public void Write(DateOnly day)
    {
        Scalar("Date");
        _json.WriteString(Value, day.ToString("O", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
    }

    public void Write(object? value)
    {
        switch (value)
        {
            case null or string:
                Write((string?)value);
                return;
            case DateOnly day:
                Write(day);
                return;
            case RecordId id:
                Write(id.Value);
                return;
            case TypedJson written:
                _json.WriteRawValue(written.Written.Span, skipInputValidation: true);
                return;
            case bool flag:
                Scalar("Boolean");
                _json.WriteBoolean(Value, flag);
                break;
            case int or long:
                Scalar("Integer");
                _json.WriteString(Value, Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
            case double real:
                Scalar("Float");
                _json.WriteString(Value, real.ToString("R", CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                StartMap();
                foreach (var (name, item) in map)
                {
                    Refuse(name);
                    _json.WritePropertyName(name);
                    Write(item);
                }

                EndMap();
                return;
            case IEnumerable list:
                StartList();
                foreach (var item in list)
                {
                    Write(item);
                }

                EndList();
                return;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is no value of a parameter", nameof(value));
        }

        _json.WriteEndObject();
    }

    public void Dispose() => _json.Dispose();

    private void Scalar(string type)
    {
        _json.WriteStartObject();
        _json.WriteString(Type, type);
    }

    private void Start(string type, bool list)
    {
        Scalar(type);
        _json.WritePropertyName(Value);
        if (list)
        {
            _json.WriteStartArray();
        }
        else
        {
            _json.WriteStartObject();
        }
    }

    // The server would store "?" in its place and say nothing.
    private static void Refuse(string text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0; rest = rest[(at + 2)..])
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                throw new StoreException(
                    StoreFailure.Rejected,
                    "A text holds half a character (a lone surrogate), which Neo4j cannot keep: correct the text");
            }
        }
    }
}
