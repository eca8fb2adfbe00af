using System.Collections.Immutable;

namespace StyleLint.Text;

/// <summary>Something wrong with a file that StyleLint was given (a draft's bytes, a rule, a fact, a setting), at its place.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">What is wrong and what to do, for the person who wrote the file.</param>
/// <param name="IsNote">True where nothing is wrong but something is left undone (a key of Vale's that StyleLint does not have
/// yet).</param>
public sealed record Problem(SourceText Source, TextSpan Span, string Message, bool IsNote = false);

/// <summary>What came of reading a file: a value that is always usable, and what was wrong on the way.</summary>
public readonly record struct Loaded<T>(T Value, ImmutableArray<Problem> Problems);
