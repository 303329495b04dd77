using System.Text.Encodings.Web;
using System.Text.Json;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Importer.Output;

/// <summary>The formats of answers that are not drawings.</summary>
internal static class AnswerFormat
{
    public const string Text = "text";
    public const string Json = "json";
}

/// <summary>Writes answers to files and to standard output.</summary>
internal static class AnswerFile
{
    /// <summary>The name that means standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Writes an answer in a format.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="place">The path of the file; <c>null</c> or <c>-</c> for standard output.</param>
    /// <param name="report">Shows text for people.</param>
    /// <param name="cancellationToken">Cancels the write; no incomplete file remains.</param>
    public static void Write(
        QuestionDescription question,
        Answered answer,
        string format,
        string? place,
        Report report,
        CancellationToken cancellationToken)
    {
        var isShown = place is null or StandardOutput;
        if (format == AnswerFormat.Text && isShown)
        {
            report.Draw(board => AnswerText.Write(board, question, answer));
            return;
        }

        var isList = false;
        Place(
            place,
            to =>
            {
                if (format == AnswerFormat.Text)
                {
                    using var text = new StreamWriter(to, leaveOpen: true);
                    new Terminal(text, text, Colours: false, Terminal.Unlimited, Live: false).Draw(board =>
                        AnswerText.Write(board, question, answer));
                }
                else if (format == AnswerFormat.Json)
                {
                    using var json = new Utf8JsonWriter(
                        to,
                        new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                    var written = answer.ToJson();
                    written.WriteTo(json);
                    isList = written.ValueKind == JsonValueKind.Array;
                    json.Flush();
                    to.WriteByte((byte)'\n');
                }
                else
                {
                    DrawingFormats.Find(format)!.Write(answer.Draw!(), to, cancellationToken);
                }
            });
        if (isList && answer.Next is { } next)
        {
            report.Say(AnswerText.NextPage(question, next)); // other answers in JSON have it as a field
        }
    }

    /// <summary>Writes a file completely or not at all, or writes to standard output.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Place(string? place, Action<Stream> write)
    {
        if (place is null or StandardOutput)
        {
            using var output = Console.OpenStandardOutput();
            write(output);
            return;
        }

        using var files = new NewFiles();
        using (var file = files.Create(place))
        {
            write(file);
        }

        files.PutInPlace();
    }
}
