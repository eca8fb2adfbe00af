using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>
/// A regular expression from a rule file. It cannot hang: every match has a time limit, and one that runs out of it goes over to the
/// linear-time engine, unless that engine refuses it (look-around, back-references): then its rule fails on this draft and says so. It is
/// built when first needed, and not run on text that holds none of the words it requires.
/// </summary>
sealed class Pattern
{
    /// <summary>Longest single pattern, in characters: longer ones take the linear-time engine seconds to build.</summary>
    internal const int MaxLength = 2_000;

    /// <summary>Deepest nesting of groups: the engines disagree far above it.</summary>
    internal const int MaxNesting = 50;

    /// <summary>Most characters of all the patterns of one rule together.</summary>
    internal const int MaxTotalLength = 64_000;

    const string Signs = @"\[](){}^$.|?*+";

    static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan PatientLimit = TimeSpan.FromSeconds(1);

    readonly string _pattern;
    readonly RegexOptions _options;
    readonly bool _startsWithWord;
    Literals? _required;
    Regex? _regex;
    Regex? _anchored;
    bool _isSlow;

    /// <param name="pattern">The whole expression, already translated.</param>
    /// <param name="ignoreCase">Whether case is ignored.</param>
    /// <param name="required">Words of which every match holds at least one; empty where none are known.</param>
    /// <param name="byLine">Whether <c>^</c> and <c>$</c> stand for the ends of lines, or only of the text.</param>
    internal Pattern(string pattern, bool ignoreCase, ImmutableArray<RequiredWord> required, bool byLine = true)
    {
        _pattern = pattern;
        _options =
            RegexOptions.CultureInvariant
            | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (byLine ? RegexOptions.Multiline : RegexOptions.None);
        Words = required;
        _startsWithWord = !required.IsEmpty && required.All(word => word.IsStart);
    }

    /// <summary>Whether a text holds a match, as a test that can be remembered.</summary>
    internal PassageTest Test => field ??= new(text => IsMatch(text));

    /// <summary>Words of which every match holds at least one; empty where none are known.</summary>
    internal ImmutableArray<RequiredWord> Words { get; }

    /// <summary>The same, to be looked for; null where none are known.</summary>
    internal Literals? Required =>
        Words.IsEmpty ? null : _required ??= new(Words.Select(word => word.Text), SeeksAnyCase, Words.Select(word => word.BeginsWord));

    /// <summary>Whether its words are looked for in any case: whether it ignores case, or some of it does.</summary>
    internal bool SeeksAnyCase =>
        _options.HasFlag(RegexOptions.IgnoreCase)
        || _pattern.Contains("(?i", StringComparison.Ordinal)
        || _pattern.Contains("(?m", StringComparison.Ordinal)
        || _pattern.Contains("(?s", StringComparison.Ordinal);

    /// <summary>Whether the text holds a match.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression ran out of its time, of the second helping too.</exception>
    internal bool IsMatch(ReadOnlySpan<char> text)
    {
        if (!MayMatch(text))
            return false;
        for (var patience = default(Patience); ; )
        {
            try
            {
                return Expression.IsMatch(text);
            }
            catch (RegexMatchTimeoutException) when (TakeTime() && patience.AllowsMore(PatientLimit)) { }
        }
    }

    /// <summary>Adds the matches in a text that hold anything, in order, not overlapping.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression ran out of its time, of the second helping too.</exception>
    internal void Find(ReadOnlySpan<char> text, List<Range> into)
    {
        if (!MayMatch(text))
            return;
        var before = into.Count;
        for (var patience = default(Patience); ; )
        {
            try
            {
                Add(Expression, text, into);
                return;
            }
            catch (RegexMatchTimeoutException) when (TakeTime() && patience.AllowsMore(PatientLimit))
            {
                into.RemoveRange(before, into.Count - before);
            }
        }
    }

    /// <summary>How long the match is that begins at an offset; null where none does.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression ran out of its time, of the second helping too.</exception>
    internal int? LengthAt(ReadOnlySpan<char> text, int start)
    {
        try
        {
            if (!_isSlow)
                return AnchoredLength(text, start);
        }
        catch (RegexMatchTimeoutException)
        {
            _isSlow = true;
        }

        return Next(text, start) is var (at, length) && at == start ? length : null;
    }

    /// <summary>The first match from an offset on that holds anything; null where there is none.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression ran out of its time, of the second helping too.</exception>
    internal (int Start, int Length)? Next(ReadOnlySpan<char> text, int from)
    {
        for (var patience = default(Patience); ; )
        {
            try
            {
                foreach (var found in Expression.EnumerateMatches(text, from))
                {
                    if (found.Length > 0)
                        return (found.Index, found.Length);
                }

                return null;
            }
            catch (RegexMatchTimeoutException) when (TakeTime() && patience.AllowsMore(PatientLimit)) { }
        }
    }

    int? AnchoredLength(ReadOnlySpan<char> text, int start)
    {
        foreach (var found in Anchored.EnumerateMatches(text, start))
            return found.Length;
        return null;
    }

    /// <summary>The match that begins at an offset; unsuccessful where none does.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression ran out of its time, of the second helping too.</exception>
    internal Match MatchAt(string text, int start)
    {
        if (_startsWithWord && !Required!.StartsAny(text.AsSpan(start)))
            return Match.Empty;
        try
        {
            if (!_isSlow)
                return Anchored.Match(text, start);
        }
        catch (RegexMatchTimeoutException)
        {
            _isSlow = true;
        }

        for (var patience = default(Patience); ; )
        {
            try
            {
                return At(Expression);
            }
            catch (RegexMatchTimeoutException) when (TakeTime() && patience.AllowsMore(PatientLimit)) { }
        }

        Match At(Regex expression) => expression.Match(text, start) is var match && match.Index == start ? match : Match.Empty;
    }

    /// <summary>Whether a text holds one of the words without which nothing matches.</summary>
    internal bool MayMatch(ReadOnlySpan<char> text) => Required is not { } required || required.AnyIn(text);

    Regex Anchored => _anchored ??= new($@"\G(?:{_pattern})", _options, TimeLimit);

    // Never over the linear engine that another thread has just put there.
    Regex Expression => _regex ?? Interlocked.CompareExchange(ref _regex, new(_pattern, _options, TimeLimit), null) ?? _regex;

    static void Add(Regex expression, ReadOnlySpan<char> text, List<Range> into)
    {
        foreach (var found in expression.EnumerateMatches(text))
        {
            if (found.Length > 0)
                into.Add(found.Index..(found.Index + found.Length));
        }
    }

    // The linear engine takes up to a tenth of a second and ten megabytes to build: it is for expressions that have shown to run away.
    // Those that it refuses get more time. Always true, so that it can stand in a filter.
    bool TakeTime()
    {
        // Another thread may have been here.
        if (Expression.MatchTimeout > TimeLimit)
            return true;
        try
        {
            _regex = new(_pattern, _options | RegexOptions.NonBacktracking, PatientLimit);
        }
        catch (NotSupportedException)
        {
            _regex = new(_pattern, _options, PatientLimit);
        }

        return true;
    }

    /// <summary>
    /// Reads one expression of a rule file: what .NET writes otherwise is translated, and a blank matches any run of blanks, so that a
    /// phrase is found however the line breaks in it.
    /// </summary>
    /// <param name="node">The expression.</param>
    /// <param name="keepGroups">Whether capturing groups keep capturing.</param>
    /// <param name="problem">What is wrong with it; null where nothing is.</param>
    internal static string? Read(YamlScalar node, bool keepGroups, out Problem? problem)
    {
        problem = null;
        if (node.Value.Length > MaxLength)
        {
            problem = new(
                node.Source,
                node.Span,
                $"this pattern has {node.Value.Length} characters; the most is {MaxLength}: split it into several"
            );
            return null;
        }

        var translated = PatternSyntax.Translate(node.Value, keepGroups, out var nesting);
        if (nesting > MaxNesting)
        {
            problem = new(node.Source, node.Span, $"the groups of this pattern are nested {nesting} deep; the most is {MaxNesting}");
            return null;
        }

        // Words without a sign of their own are an expression that cannot be wrong, and building one to see that takes time.
        // The same goes for the rules that ship: their tests have built them.
        if (node.Source.IsShipped || IsPlain(node.Value))
            return translated;
        problem = Fault(translated, node);
        return problem is null ? translated : null;
    }

    /// <summary>What is wrong with an expression that has been translated; null where nothing is.</summary>
    /// <param name="translated">The expression.</param>
    /// <param name="at">Where a problem is shown.</param>
    /// <param name="isWhole">Whether it stands by itself, or may refer to groups of the others that it is joined with.</param>
    internal static Problem? Fault(string translated, YamlNode at, bool isWhole = false)
    {
        try
        {
            _ = new Regex(translated, RegexOptions.CultureInvariant, TimeLimit);
            return null;
        }
        catch (RegexParseException error) when (error.Error == RegexParseError.UndefinedNumberedReference && !isWhole)
        {
            return null;
        }
        catch (ArgumentException error)
        {
            return new(at.Source, at.Span, $"this is not a regular expression: {error.Message}");
        }
    }

    static bool IsPlain(string pattern)
    {
        foreach (var c in pattern)
        {
            if (Signs.Contains(c))
                return false;
        }

        return true;
    }
}
