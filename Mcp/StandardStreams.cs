using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Server;

namespace StakeholderGraph.Mcp;

/// <summary>
/// Standard input and output of a server, one JSON-RPC message per line. The server sees the end of the input only after it has answered
/// every request before it, because a server stops when its input ends, and a script may send its requests and close the pipe at once.
/// </summary>
public sealed class StandardStreams : IAsyncDisposable
{
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly HashSet<string> _unanswered = [];
    private readonly TaskCompletionSource _ended = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;
    private bool _hasEnded;

    private StandardStreams(Stream input, Stream output)
    {
        Transport = new StreamServerTransport(_input.Reader.AsStream(), _output.Writer.AsStream(), "stakeholders");
        _writing = WriteAsync(output);
        _ = ReadAsync(input); // nothing waits for it: a read of standard input may not be cancelled
    }

    /// <summary>The transport that the server reads from and writes to.</summary>
    public StreamServerTransport Transport { get; }

    /// <summary>Starts reading the input of this process.</summary>
    public static StandardStreams Open() => new(Console.OpenStandardInput(), Console.OpenStandardOutput());

    /// <summary>Stops reading, and writes the remaining answers of the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Transport.DisposeAsync();
        await _output.Writer.CompleteAsync();
        await _writing;
        _stop.Dispose();
    }

    private async Task ReadAsync(Stream input)
    {
        try
        {
            using var lines = new StreamReader(input);
            while (await lines.ReadLineAsync(_stop.Token) is { } line)
            {
                Note(line, isReceived: true);
                await _input.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + '\n'), _stop.Token);
            }

            EndIfAnswered(hasEnded: true);
            await _ended.Task.WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
        finally
        {
            await _input.Writer.CompleteAsync();
        }
    }

    private async Task WriteAsync(Stream output)
    {
        using var lines = new StreamReader(_output.Reader.AsStream());
        while (await lines.ReadLineAsync() is { } line)
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(line + '\n'));
            await output.FlushAsync();
            Note(line, isReceived: false);
        }
    }

    /// <summary>Records requests, and messages that answer or cancel them. The server refuses lines that are not JSON.</summary>
    private void Note(string line, bool isReceived)
    {
        try
        {
            using var message = JsonDocument.Parse(line);
            if (message.RootElement is not { ValueKind: JsonValueKind.Object } root)
            {
                return;
            }

            lock (_unanswered)
            {
                if (!root.TryGetProperty("method", out var method))
                {
                    _ = !isReceived && root.TryGetProperty("id", out var answered) && _unanswered.Remove(answered.GetRawText());
                }
                else if (isReceived && root.TryGetProperty("id", out var asked))
                {
                    _unanswered.Add(asked.GetRawText());
                }
                else if (isReceived && method.ValueEquals("notifications/cancelled")
                    && root.TryGetProperty("params", out var parameters) && parameters.TryGetProperty("requestId", out var cancelled))
                {
                    _unanswered.Remove(cancelled.GetRawText());
                }
            }
        }
        catch (JsonException)
        {
            return;
        }

        EndIfAnswered(hasEnded: false);
    }

    private void EndIfAnswered(bool hasEnded)
    {
        lock (_unanswered)
        {
            _hasEnded |= hasEnded;
            if (_hasEnded && _unanswered.Count == 0)
            {
                _ended.TrySetResult();
            }
        }
    }
}
