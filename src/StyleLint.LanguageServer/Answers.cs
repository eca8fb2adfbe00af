using System.Collections.Frozen;
using System.Text.Json;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>Answers a request about one version of a file.</summary>
delegate void Answer(Utf8JsonWriter json, Insight insight, Question question);

/// <summary>What a request asks.</summary>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Client">Who asks.</param>
/// <param name="Open">The files that are open, by full path.</param>
sealed record Question(JsonElement Parameters, Client Client, ILookup<string, Snapshot> Open)
{
    /// <summary>The offset of the position it asks about; null where it gives none.</summary>
    public int? Offset(SourceText source) => Client.Encoding.Offset(source, Parameters.At("position"));

    /// <summary>The span it asks about; null where it gives none.</summary>
    public TextSpan? Span(SourceText source) => Client.Encoding.Span(source, Parameters.At("range"));
}

/// <summary>The requests about a file, by their names in the protocol.</summary>
static class Answers
{
    public static FrozenDictionary<string, Answer> All { get; } = new Dictionary<string, Answer>
    {
        ["textDocument/codeAction"] = CodeActions.Write,
        ["textDocument/codeLens"] = CodeLenses.Write,
        ["textDocument/completion"] = Completion.Write,
        ["textDocument/definition"] = Places.WriteDefinition,
        ["textDocument/documentSymbol"] = Symbols.Write,
        ["textDocument/hover"] = Hover.Write,
        ["textDocument/inlayHint"] = InlayHints.Write,
        ["textDocument/references"] = Places.WriteReferences,
    }.ToFrozenDictionary();
}
