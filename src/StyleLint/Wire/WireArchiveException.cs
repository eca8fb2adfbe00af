namespace StyleLint.Wire;

/// <summary>An archive can't be read. The message says which, what is wrong and what to do.</summary>
public sealed class WireArchiveException(string message, Exception? inner = null) : Exception(message, inner);
