using System.Text.Json;
using StyleLint.Diagnostics;

namespace StyleLint.LanguageServer;

/// <summary>Sends the client findings, and the problems in newsroom files that aren't open. Used only by the server's own loop.</summary>
sealed class Publisher(Connection connection)
{
    readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    ILookup<string, Diagnostic>? _problems;

    /// <summary>Sends a file's findings.</summary>
    public void Publish(string uri, int? version, Action<Utf8JsonWriter> write) =>
        connection.Notify("textDocument/publishDiagnostics", json =>
        {
            json.WriteString("uri", uri);
            if (version is { } number)
                json.WriteNumber("version", number);
            json.WritePropertyName("diagnostics");
            write(json);
        });

    /// <summary>Withdraws the findings of a file on disk, because from now on its text in the editor counts.</summary>
    public void Withdraw(string path)
    {
        if (_reported.Remove(path))
            Publish(FileUri.Of(path), null, Findings.WriteNone);
    }

    /// <summary>Sends the next report even if it hasn't changed.</summary>
    public void Forget() => _problems = null;

    /// <summary>Sends the problems in settings, rules and facts that aren't open themselves; otherwise a draft's writer would never hear of
    /// them.</summary>
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
