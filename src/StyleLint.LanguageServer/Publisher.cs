using System.Text.Json;
using StyleLint.Diagnostics;

namespace StyleLint.LanguageServer;

/// <summary>Tells the client findings, and what is wrong in files of the newsroom that it has not opened. Only the server's own loop uses
/// it.</summary>
sealed class Publisher(Connection connection)
{
    readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    ILookup<string, Diagnostic>? _problems;

    /// <summary>Tells the findings of a file.</summary>
    public void Publish(string uri, int? version, Action<Utf8JsonWriter> write) =>
        connection.Notify("textDocument/publishDiagnostics", json =>
        {
            json.WriteString("uri", uri);
            if (version is { } number)
                json.WriteNumber("version", number);
            json.WritePropertyName("diagnostics");
            write(json);
        });

    /// <summary>Takes back what was told of a file on disk: from now on its own text in the editor counts.</summary>
    public void Withdraw(string path)
    {
        if (_reported.Remove(path))
            Publish(FileUri.Of(path), null, Findings.WriteNone);
    }

    /// <summary>Has the next report told, whether or not it is another.</summary>
    public void Forget() => _problems = null;

    /// <summary>Tells what is wrong in settings, rules and facts that are not open themselves: a draft's writer would else never hear of
    /// it.</summary>
    public void Report(ILookup<string, Diagnostic> problems, IEnumerable<string?> openPaths, Client client)
    {
        if (_problems == problems)
            return;
        _problems = problems;
        var open = openPaths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in _reported.Except(problems.Select(file => file.Key)).ToList())
        {
            _reported.Remove(path);
            Publish(FileUri.Of(path), null, Findings.WriteNone);
        }

        foreach (var file in problems)
        {
            if (open.Contains(file.Key))
                continue;
            _reported.Add(file.Key);
            Publish(FileUri.Of(file.Key), null, json => Findings.Write(json, [.. file], FileUri.Of(file.Key), client));
        }
    }
}
