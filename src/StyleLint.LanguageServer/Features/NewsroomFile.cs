using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>The newsroom's settings or facts file to add to: open in the editor, on disk, or not yet created.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Source">The newest text.</param>
/// <param name="Open">The open version; null if it isn't open.</param>
/// <param name="IsNew">Whether it must be created.</param>
sealed record NewsroomFile(string Path, SourceText Source, Snapshot? Open, bool IsNew)
{
    const string NewFacts = "people.yml";

    /// <summary>For new facts, the settings that should name them; null if they are already named.</summary>
    NewsroomFile? NamedIn { get; init; }

    /// <summary>A draft's settings; null if there are none and none can be created.</summary>
    public static NewsroomFile? Settings(Insight insight, Question question)
    {
        if (insight.Desk.File is { } file)
            return At(System.IO.Path.Combine(file.Folder, System.IO.Path.GetFileName(file.Settings.Source!.Path)), question);
        return question.Client.Roots is [var root, ..] ? At(System.IO.Path.Combine(root, SettingsFile.FileName), question) : null;
    }

    /// <summary>The facts of a draft's newsroom; null if there are none and none can be created.</summary>
    public static NewsroomFile? Facts(Insight insight, Question question)
    {
        foreach (var path in insight.Desk.FactPaths)
        {
            if (!Directory.Exists(path))
                return At(path, question);
        }

        if (Settings(insight, question) is not { } settings || System.IO.Path.GetDirectoryName(settings.Path) is not { } folder)
            return null;
        return At(System.IO.Path.Combine(folder, NewFacts), question) is { IsNew: true } facts ? facts with { NamedIn = settings } : null;
    }

    /// <summary>A draft's path as patterns in these settings see it; null if it is elsewhere.</summary>
    public string? Relative(string path) =>
        System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(Path)!, path).Replace('\\', '/') is var relative
            && relative.StartsWith("../", StringComparison.Ordinal)
        || relative.Contains('"')
            ? null
            : relative;

    /// <summary>Offers a change to this file, if possible.</summary>
    public void Write(Utf8JsonWriter json, string title, TextChange? change, Client client, Diagnostic? found)
    {
        if (change is { } possible)
            EditorAction.Write(json, title, "quickfix", [Edit(possible)], client, found);
    }

    /// <summary>Offers to add a person to these facts, if possible.</summary>
    public void WriteFact(Utf8JsonWriter json, string title, string[] entry, DateOnly knownUntil, Client client, Diagnostic? found)
    {
        if (IsNew)
        {
            if (NamedIn is { } settings && YamlEdits.Add(settings.Source, "facts", NewFacts) is { } named)
            {
                var text = $"known-until: {knownUntil:yyyy-MM-dd}\npeople:\n  - {string.Join("\n    ", entry)}\n";
                EditorAction.Write(json, title, "quickfix", [Edit(new(default, text)), settings.Edit(named)], client, found);
            }
        }
        else if (YamlEdits.Add(Source, "people", entry) is { } added)
        {
            EditorAction.Write(json, title, "quickfix", [Edit(added)], client, found);
        }
    }

    FileEdit Edit(TextChange change) => new(Open?.Version.Uri ?? FileUri.Of(Path), Open?.Version.Number, Source, [change], IsNew);

    // A file that doesn't exist yet needs an editor that can create files.
    static NewsroomFile? At(string path, Question question)
    {
        if (question.Open[path].FirstOrDefault() is { } open)
            return new(path, open.Version.Source, open, false);
        if (File.Exists(path))
            return DraftFile.Read(path, path).Source is { } source ? new(path, source, null, false) : null;
        return question.Client.CreatesFiles ? new(path, SourceText.From("", path), null, true) : null;
    }
}
