using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>
/// The words of a Vale vocabulary: those that every rule lets pass, and those to avoid. An entry is a word, a phrase or a regular
/// expression. Safe for use by several threads.
/// </summary>
public sealed class Vocabulary
{
    static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    readonly Regex? _words;
    readonly Regex? _phrases;

    Vocabulary(ImmutableArray<string> accepted, ImmutableArray<string> rejected)
    {
        (Accepted, Rejected) = (accepted, rejected);
        // The longest first, so that no shorter entry takes the place of a longer one that begins with it.
        var byLength = accepted.ToArray();
        Array.Sort(byLength, static (one, other) => other.Length.CompareTo(one.Length));
        _words = Any(byLength);
        _phrases = Any([.. byLength.Where(IsPhrase)], RegexOptions.IgnoreCase);
    }

    /// <summary>No words.</summary>
    public static Vocabulary None { get; } = new([], []);

    /// <summary>What every rule lets pass, as written.</summary>
    public ImmutableArray<string> Accepted { get; }

    /// <summary>What is to be avoided, as written.</summary>
    public ImmutableArray<string> Rejected { get; }

    /// <summary>Whether there are no words at all.</summary>
    public bool IsEmpty => Accepted.IsEmpty && Rejected.IsEmpty;

    /// <summary>Reads word lists, one entry a line; <c># </c> begins a comment. What is no regular expression is taken letter by letter,
    /// with a note.</summary>
    public static Loaded<Vocabulary> Load(ImmutableArray<SourceText> accept, ImmutableArray<SourceText> reject)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var vocabulary = new Vocabulary(Entries(accept, problems), Entries(reject, problems));
        return new(vocabulary, problems.ToImmutable());
    }

    /// <summary>Whether a rule lets some words pass for the vocabulary's sake: an entry stands in them, or they in a phrase of
    /// it.</summary>
    /// <param name="text">The text around the words.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="length">How many characters they have.</param>
    /// <exception cref="RegexMatchTimeoutException">An entry ran out of its time.</exception>
    internal bool Accepts(string text, int start, int length)
    {
        if (_words is null)
            return false;
        if (_words.IsMatch(text.AsSpan(start, length).Trim()))
            return true;
        if (_phrases is null)
            return false;
        foreach (var phrase in _phrases.EnumerateMatches(text))
        {
            if (phrase.Index > start)
                return false;
            if (start + length <= phrase.Index + phrase.Length)
                return true;
        }

        return false;
    }

    static bool IsPhrase(string entry) => entry.AsSpan().ContainsAny(" \t") || entry.Contains(@"\s", StringComparison.Ordinal);

    static Regex? Any(string[] entries, RegexOptions options = RegexOptions.None) =>
        entries.Length == 0
            ? null
            : new($@"\b(?:{string.Join('|', entries)})\b", RegexOptions.CultureInvariant | RegexOptions.Multiline | options, TimeLimit);

    static ImmutableArray<string> Entries(ImmutableArray<SourceText> files, ImmutableArray<Problem>.Builder problems)
    {
        var entries = new List<string>();
        foreach (var file in files)
        {
            for (var line = 0; line < file.LineCount; line++)
            {
                var entry = file.Slice(file.LineSpan(line)).Trim().ToString();
                if (entry.Length == 0 || entry.StartsWith("# ", StringComparison.Ordinal))
                    continue;
                if (!IsExpression(entry))
                {
                    problems.Add(new(file, file.LineSpan(line), "not a valid regular expression; it is matched literally", IsNote: true));
                    entry = Regex.Escape(entry);
                }

                entries.Add(entry);
            }
        }

        return [.. entries.Distinct(StringComparer.Ordinal)];
    }

    static bool IsExpression(string entry)
    {
        try
        {
            return entry.Length <= 1000 && new Regex($"(?:{entry})", RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
