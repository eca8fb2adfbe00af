using System.Collections.Immutable;
using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>The client's capabilities, as given in <c>initialize</c>.</summary>
sealed record Client
{
    /// <summary>Its unit for columns.</summary>
    public PositionEncoding Encoding { get; init; }

    /// <summary>Full paths of its folders.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>Its process; null if unknown.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Whether it fetches findings itself, so that they need not be sent.</summary>
    public bool Pulls { get; init; }

    /// <summary>Whether it can be told to fetch findings again.</summary>
    public bool RefreshesFindings { get; init; }

    /// <summary>Whether it can be told to fetch inlay hints again.</summary>
    public bool RefreshesHints { get; init; }

    /// <summary>Whether it can be told to fetch lenses again.</summary>
    public bool RefreshesLenses { get; init; }

    /// <summary>Whether its edits can name the version they apply to; only such edits can create files.</summary>
    public bool VersionsEdits { get; init; }

    /// <summary>Whether its edits may create files.</summary>
    public bool CreatesFiles { get; init; }

    /// <summary>Whether it shows Markdown.</summary>
    public bool ReadsMarkdown { get; init; }

    /// <summary>Whether it accepts nested symbols.</summary>
    public bool NestsSymbols { get; init; }

    /// <summary>Whether it can be asked to show a place.</summary>
    public bool ShowsPlaces { get; init; }

    /// <summary>Reads the parameters of <c>initialize</c>.</summary>
    public static Client Read(JsonElement parameters)
    {
        var can = parameters.At("capabilities");
        var (text, workspace) = (can.At("textDocument"), can.At("workspace"));
        var edit = workspace.At("workspaceEdit");
        return new()
        {
            Encoding = Positions.Choose(can.At("general").At("positionEncodings")),
            Roots = [.. RootsOf(parameters).OfType<string>()],
            ProcessId = parameters.At("processId").Number(),
            Pulls = text.At("diagnostic").ValueKind == JsonValueKind.Object,
            RefreshesFindings = workspace.At("diagnostics").At("refreshSupport").IsTrue(),
            RefreshesHints = workspace.At("inlayHint").At("refreshSupport").IsTrue(),
            RefreshesLenses = workspace.At("codeLens").At("refreshSupport").IsTrue(),
            VersionsEdits = edit.At("documentChanges").IsTrue(),
            CreatesFiles =
                edit.At("documentChanges").IsTrue() && edit.At("resourceOperations").Items().Any(each => each.Text() == "create"),
            ReadsMarkdown = text.At("hover").At("contentFormat").Items().Any(each => each.Text() == "markdown"),
            NestsSymbols = text.At("documentSymbol").At("hierarchicalDocumentSymbolSupport").IsTrue(),
            ShowsPlaces = can.At("window").At("showDocument").At("support").IsTrue(),
        };
    }

    static IEnumerable<string?> RootsOf(JsonElement parameters)
    {
        var folders = parameters.At("workspaceFolders");
        if (folders.ValueKind == JsonValueKind.Array)
            return folders.Items().Select(folder => FileUri.ToPath(folder.At("uri").Text()));
        if (parameters.At("rootUri").Text() is { } uri)
            return [FileUri.ToPath(uri)];
        // A path with a NUL in it leads nowhere.
        return [parameters.At("rootPath").Text() is { Length: > 0 } path && !path.Contains('\0') ? Path.GetFullPath(path) : null];
    }
}
