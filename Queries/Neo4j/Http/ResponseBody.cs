using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>Reads the body of a response as it arrives: first its rows, then the outcome.</summary>
/// <param name="stream">The body.</param>
/// <param name="isTyped">Whether its values state their types.</param>
internal sealed class ResponseBody(Stream stream, bool isTyped)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };
    private JsonReaderState _state = new(Options);
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private bool _all;
    private Place _place;
    private string[] _fields = [];

    private enum Place
    {
        Before,
        Top,
        Data,
        Rows,
        After,
    }

    private enum Step
    {
        Wants,
        Went,
        Row,
    }

    /// <summary>Whether the body was read to its end and is whole.</summary>
    public bool IsWhole => _place == Place.After;

    /// <summary>The codes and messages of errors.</summary>
    public List<(string Code, string Message)> Errors { get; } = [];

    /// <summary>Whether the server returned bookmarks, which it does after a commit.</summary>
    public bool HasBookmarks { get; private set; }

    /// <summary>The id of the transaction; <c>null</c> unless one is open.</summary>
    public string? Transaction { get; private set; }

    /// <summary>The next row; <c>null</c> at the end.</summary>
    /// <exception cref="JsonException">The body is cut off or has an unknown form.</exception>
    public async ValueTask<Row?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (Read(out var row))
            {
                case Step.Row:
                    return row;
                case Step.Wants when _all:
                    return IsWhole ? null : throw new JsonException("The body is cut off");
                case Step.Wants:
                    await FillAsync(cancellationToken);
                    break;
            }
        }
    }

    private Step Read(out Row? row)
    {
        row = null;
        var json = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _all, _state);
        if (!json.Read())
        {
            return Step.Wants;
        }

        switch (_place)
        {
            case Place.Before when json.TokenType == JsonTokenType.StartObject:
                _place = Place.Top;
                break;
            case Place.Top when json.TokenType == JsonTokenType.EndObject:
                _place = Place.After;
                break;
            case Place.Top when json.ValueTextEquals("data"u8):
                if (!json.Read())
                {
                    return Step.Wants;
                }

                _place = json.TokenType == JsonTokenType.StartObject ? Place.Data : Place.Top;
                break;
            case Place.Data when json.TokenType == JsonTokenType.EndObject:
                _place = Place.Top;
                break;
            case Place.Data when json.ValueTextEquals("values"u8):
                if (!json.Read())
                {
                    return Step.Wants;
                }

                _place = json.TokenType == JsonTokenType.StartArray ? Place.Rows : throw new JsonException("Rows were expected");
                break;
            case Place.Rows when json.TokenType == JsonTokenType.EndArray:
                _place = Place.Data;
                break;
            case Place.Rows when json.TokenType == JsonTokenType.StartArray:
                if (!IsThere(json))
                {
                    return Step.Wants;
                }

                row = isTyped ? TypedValues.ReadRow(ref json, _fields) : PlainValues.ReadRow(ref json, _fields);
                break;
            case Place.Top or Place.Data when json.TokenType == JsonTokenType.PropertyName:
                if (!IsThere(json))
                {
                    return Step.Wants;
                }

                ReadRest(ref json);
                break;
            default:
                throw new JsonException($"{json.TokenType} was not expected");
        }

        _start += (int)json.BytesConsumed;
        _state = json.CurrentState;
        return row is null ? Step.Went : Step.Row;
    }

    // Works on a copy, so the position of the caller's reader does not change.
    private static bool IsThere(Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.PropertyName ? json.Read() && json.TrySkip() : json.TrySkip();

    private void ReadRest(ref Utf8JsonReader json)
    {
        var name = json.GetString();
        json.Read();
        using var value = JsonDocument.ParseValue(ref json);
        switch (name)
        {
            case "fields":
                _fields = [.. value.RootElement.EnumerateArray().Select(f => f.GetString()!)];
                break;
            case "errors":
                Errors.AddRange(value.RootElement.EnumerateArray().Select(e => (Text(e, "code"), Text(e, "message"))));
                break;
            case "bookmarks":
                HasBookmarks = value.RootElement.ValueKind == JsonValueKind.Array && value.RootElement.GetArrayLength() > 0;
                break;
            case "transaction":
                Transaction = Text(value.RootElement, "id");
                break;
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // Reads at least as many bytes as the buffer already contains, so that parsing a row of many megabytes does not restart for every
    // packet.
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        }

        var enough = _end < 64 * 1024 ? _end + 1 : _end * 2;
        while (_end < enough && _end < _buffer.Length && !_all)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            _end += read;
            _all = read == 0;
        }
    }
}
