using System.Text.Json;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>What a request asks.</summary>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Client">The client that asks.</param>
/// <param name="Open">The open files, by full path.</param>
sealed record Question(JsonElement Parameters, Client Client, ILookup<string, Snapshot> Open)
{
    /// <summary>The offset of the position it asks about; null if it gives none.</summary>
    public int? Offset(SourceText source) => Client.Encoding.Offset(source, Parameters.At("position"));

    /// <summary>The span it asks about; null if it gives none.</summary>
    public TextSpan? Span(SourceText source) => Client.Encoding.Span(source, Parameters.At("range"));
}
