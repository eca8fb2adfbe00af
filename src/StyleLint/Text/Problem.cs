using System.Collections.Immutable;

namespace StyleLint.Text;

/// <summary>A mistake in a file given to StyleLint (a draft's bytes, a rule, a fact, a setting), with its place.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">What is wrong and what to do, for the person who wrote the file.</param>
/// <param name="IsNote">True if nothing is wrong but something is ignored (a Vale key that StyleLint doesn't support yet).</param>
public sealed record Problem(SourceText Source, TextSpan Span, string Message, bool IsNote = false);

/// <summary>The result of reading a file: a value that is always usable, and the problems found.</summary>
public readonly record struct Loaded<T>(T Value, ImmutableArray<Problem> Problems);
