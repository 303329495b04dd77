using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>Writes values in the Query API's typed JSON, which every parameter requires: <c>{"$type":"Integer","_value":"1"}</c>.</summary>
internal sealed class TypedJson : IDisposable
{
    // Only the server reads what is sent, so letters of other scripts need no escapes.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("$type");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("_value");
    private readonly ArrayBufferWriter<byte> _buffer;
    private readonly Utf8JsonWriter _json;

    private TypedJson(int capacity)
    {
        _buffer = new ArrayBufferWriter<byte>(capacity);
        _json = new Utf8JsonWriter(_buffer, Options);
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
        json.Flush();
        return body._buffer.WrittenMemory;
    }

    public void Dispose() => _json.Dispose();

    private void Write(string? text)
    {
        if (text is null)
        {
            Scalar("Null");
            _json.WriteNull(Value);
        }
        else
        {
            WholeCharacters.Require(text);
            Scalar("String");
            _json.WriteString(Value, text);
        }

        _json.WriteEndObject();
    }

    private void Write(DateOnly day)
    {
        Scalar("Date");
        _json.WriteString(Value, day.ToString("O", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
    }

    private void Write(object? value)
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
                Start("Map", list: false);
                foreach (var (name, item) in map)
                {
                    WholeCharacters.Require(name);
                    _json.WritePropertyName(name);
                    Write(item);
                }

                _json.WriteEndObject();
                _json.WriteEndObject();
                return;
            case IEnumerable list:
                Start("List", list: true);
                foreach (var item in list)
                {
                    Write(item);
                }

                _json.WriteEndArray();
                _json.WriteEndObject();
                return;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is no value of a parameter", nameof(value));
        }

        _json.WriteEndObject();
    }

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
}
