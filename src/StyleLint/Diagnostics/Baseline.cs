using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Diagnostics;

/// <summary>One known finding that isn't reported.</summary>
/// <param name="Path">Its draft, relative to the baseline's folder, with <c>/</c>.</param>
/// <param name="Rule">Its rule's name.</param>
/// <param name="Fingerprint">Identifies its words: see <see cref="Diagnostics.Fingerprint"/>.</param>
public readonly record struct BaselineEntry(string Path, string Rule, string Fingerprint) : IComparable<BaselineEntry>
{
    /// <summary>By path, then rule, then fingerprint; ordinal.</summary>
    public int CompareTo(BaselineEntry other)
    {
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = string.CompareOrdinal(Rule, other.Rule);
        return order != 0 ? order : string.CompareOrdinal(Fingerprint, other.Fingerprint);
    }
}

/// <summary>
/// The findings that existed when checking began, so that only new ones are reported. One entry per line, sorted, so that branches that fix
/// different drafts merge without conflict. Immutable.
/// </summary>
public sealed class Baseline
{
    const char Divider = '\t';

    const string Head = """
        # Findings accepted for now: draft, rule, fingerprint of the words.
        # style-lint check --update-baseline removes those that are fixed; --update-baseline=accept adds current findings.

        """;

    // The path of drafts that no longer exist.
    const string Anywhere = "";

    readonly Dictionary<(string Path, string Rule, string Fingerprint), List<int>> _byFinding = [];

    Baseline(
        SourceText? source,
        ImmutableArray<BaselineEntry> entries,
        ImmutableArray<TextSpan> spans,
        Func<string, string> rebase,
        Func<string, bool> isThere
    )
    {
        Source = source;
        Entries = entries;
        Spans = spans;
        var there = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var at = 0; at < entries.Length; at++)
        {
            var entry = entries[at];
            if (!there.TryGetValue(entry.Path, out var known))
                there[entry.Path] = known = isThere(entry.Path);
            var key = (known ? rebase(entry.Path) : Anywhere, entry.Rule, entry.Fingerprint);
            if (_byFinding.TryGetValue(key, out var same))
                same.Add(at);
            else
                _byFinding[key] = [at];
        }
    }

    /// <summary>A baseline without entries: every finding is reported.</summary>
    public static Baseline Empty { get; } = new(null, [], [], path => path, _ => true);

    /// <summary>The file; null for <see cref="Empty"/>.</summary>
    public SourceText? Source { get; }

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>Where each entry is in the file.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>Reads a baseline; a line that isn't an entry is a problem, and the others are used.</summary>
    public static Loaded<Baseline> Read(SourceText source)
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        problems.AddRange(source.Problems);
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var text = source.Slice(span).ToString();
            if (text.Length == 0 || text[0] == '#')
                continue;
            if (text.Split(Divider) is [{ Length: > 0 } path, { Length: > 0 } rule, var words] && Diagnostics.Fingerprint.IsOne(words))
            {
                entries.Add(new(Uri.UnescapeDataString(path), Uri.UnescapeDataString(rule), words));
                spans.Add(span);
            }
            else
            {
                problems.Add(
                    new(
                        source,
                        span,
                        "this line isn't a baseline entry (draft, rule and fingerprint, separated by tabs); delete it, or rebuild the file "
                            + "with --update-baseline=accept"
                    )
                );
            }
        }

        return new(new(source, entries.ToImmutable(), spans.ToImmutable(), path => path, _ => true), problems.ToImmutable());
    }

    /// <summary>The text of a baseline with these entries, given in any order.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var (path, rule, fingerprint) in entries.Order())
            text.Append(Escaped(path)).Append(Divider).Append(Escaped(rule)).Append(Divider).Append(fingerprint).Append('\n');
        return text.ToString();
    }

    /// <summary>The same entries for a linter that sees drafts from another folder; some drafts may no longer exist.</summary>
    /// <param name="rebase">Turns an entry's path into the one that linter is given.</param>
    /// <param name="isThere">Whether the draft at a path exists. If not, it may have been moved, so its entries match the same words in any
    /// draft.</param>
    public Baseline For(Func<string, string> rebase, Func<string, bool> isThere) => new(Source, Entries, Spans, rebase, isThere);

    /// <summary>Starts comparing one draft's findings with the entries; each entry matches once.</summary>
    /// <param name="path">The draft's path.</param>
    internal Subtraction On(string path) => new(this, path);

    // What would end a line or a path, or begin a comment.
    static string Escaped(string path)
    {
        if (path is not ['#', ..] && !path.AsSpan().ContainsAny('%', '\u007F') && path.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
            return path;
        var escaped = new StringBuilder(path.Length + 8);
        foreach (var c in path)
            escaped.Append(c is < ' ' or '%' or '\u007F' or '#' ? Uri.HexEscape(c) : c);
        return escaped.ToString();
    }

    /// <summary>The entries for one draft that no finding has matched yet.</summary>
    internal sealed class Subtraction(Baseline baseline, string path)
    {
        readonly Dictionary<(string, string, string), int> _taken = [];

        /// <summary>The entry that matches a finding; null if none is left.</summary>
        public int? Take(string rule, string fingerprint) => Take((path, rule, fingerprint)) ?? Take((Anywhere, rule, fingerprint));

        int? Take((string, string, string) key)
        {
            var taken = _taken.GetValueOrDefault(key);
            if (!baseline._byFinding.TryGetValue(key, out var entries) || taken == entries.Count)
                return null;
            _taken[key] = taken + 1;
            return entries[taken];
        }
    }
}
