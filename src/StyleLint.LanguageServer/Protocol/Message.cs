using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>A request or notification from the client.</summary>
/// <param name="Id">The request's id; null for a notification.</param>
/// <param name="Method">What it asks for.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Cancel">Cancelled when the client no longer wants an answer.</param>
sealed record Message(RequestId? Id, string Method, JsonElement Parameters, CancellationToken Cancel)
{
    /// <summary>The URI of the file it is about.</summary>
    public string? Uri => Parameters.At("textDocument").At("uri").Text();
}

/// <summary>The codes of answers to requests that fail.</summary>
static class ErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestCancelled = -32800;
}
