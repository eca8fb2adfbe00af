using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>What a <c>.vale.ini</c> says, with those of the packages that it takes in. Safe for use by several threads.</summary>
public sealed class ValeSettings
{
    readonly ConcurrentDictionary<string, ValeProfile> _byPath = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ValeProfile> _bySections = new(StringComparer.Ordinal);

    internal ValeSettings(ImmutableArray<SourceText> sources) => Sources = sources;

    /// <summary>The files: those of packages first, then its own; and the word lists.</summary>
    public ImmutableArray<SourceText> Sources { get; private init; }

    /// <summary>The folders of styles (<c>StylesPath</c>), of the file's own folder.</summary>
    public ImmutableArray<SettingsPath> StylesPaths { get; internal init; } = [];

    /// <summary>Vocabularies by name.</summary>
    public ImmutableArray<SettingsName> Vocabularies { get; internal init; } = [];

    /// <summary>Packages by name or address.</summary>
    public ImmutableArray<SettingsName> Packages { get; internal init; } = [];

    /// <summary>Every style whose rules some section asks for (<c>BasedOnStyles</c>).</summary>
    public ImmutableArray<SettingsName> Styles { get; internal init; } = [];

    /// <summary>Every rule that some section switches on by itself, as <c>Style.Rule</c>.</summary>
    public ImmutableArray<SettingsName> Rules { get; internal init; } = [];

    /// <summary>Which formats names of files stand for (<c>[formats]</c>), each by its ending without a dot.</summary>
    public ImmutableDictionary<string, string> Formats { get; internal init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The lowest level that is reported.</summary>
    public Severity LowestLevel { get; internal init; } = Severity.Suggestion;

    /// <summary>The words of its vocabularies.</summary>
    public Vocabulary Vocabulary { get; private init; } = Vocabulary.None;

    internal ImmutableArray<ValeSection> Sections { get; init; } = [];

    internal ReadingOptions Reading { get; init; } = ReadingOptions.Vale;

    /// <summary>The same with the words of its vocabularies.</summary>
    /// <param name="vocabulary">The words.</param>
    /// <param name="files">The files they come from.</param>
    public ValeSettings With(Vocabulary vocabulary, ImmutableArray<SourceText> files) =>
        new([.. Sources, .. files])
        {
            StylesPaths = StylesPaths,
            Vocabularies = Vocabularies,
            Packages = Packages,
            Styles = Styles,
            Rules = Rules,
            Formats = Formats,
            LowestLevel = LowestLevel,
            Sections = Sections,
            Reading = Reading,
            Vocabulary = vocabulary,
        };

    /// <summary>Whether any rule runs on a file.</summary>
    /// <param name="path">Its path relative to the settings, with <c>/</c>.</param>
    public bool Covers(string path) => !At(path).IsIdle;

    /// <summary>Whether a name ends like that of a file in a format that is read.</summary>
    public bool Reads(ReadOnlySpan<char> path)
    {
        var ending = path[(path.LastIndexOf('.') + 1)..].ToString();
        return DraftParser.OfEnding(Formats.GetValueOrDefault(ending) ?? ending) is not null;
    }

    /// <summary>The styles that hold for a file, and the section that says so; that is null where none does.</summary>
    /// <param name="path">Its path relative to the settings, with <c>/</c>.</param>
    public (ImmutableArray<string> Styles, string? Section) StylesOf(string path) => (At(path).Styles, At(path).StylesFrom);

    /// <summary>The sections that are for a file, in order.</summary>
    /// <param name="path">Its path relative to the settings, with <c>/</c>.</param>
    public IEnumerable<string> SectionsOf(string path) => Sections.Where(section => section.Holds(path)).Select(section => section.Pattern);

    /// <summary>The patterns of all sections, in order.</summary>
    public IEnumerable<string> Patterns => Sections.Select(section => section.Pattern);

    /// <summary>What one section says by itself: its styles, null where it says nothing of them, and the rules and styles that it names
    /// with whether they run and their level, null for their own.</summary>
    /// <param name="pattern">What stands between its brackets.</param>
    public (ImmutableArray<string>? Styles, ImmutableArray<(string Name, bool IsOn, Severity? Level)> Switches) SaidIn(string pattern) =>
        Sections.FirstOrDefault(section => section.Pattern == pattern) is { } said
            ? (said.Styles, [.. said.Switches.Select(each => (each.Name.Name, each.IsOn, each.Level))])
            : (null, []);

    /// <summary>Whether it calls anything no text that others read.</summary>
    public bool SkipsText =>
        Reading.IgnoredTags is not null
        || Reading.SkippedTags is not null
        || !Reading.IgnoredClasses.IsEmpty
        || Sections.Any(section => section.Blocks.Count + section.Tokens.Count > 0 || section.CommentMarks is not null);

    /// <summary>Why a rule has its level in a file, in words.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The file's path relative to the settings, with <c>/</c>.</param>
    public string Why(Rule rule, string path) => At(path).Why(rule.Id, rule.Level);

    /// <summary>The rules that Vale brings itself, as far as the settings ask for them: <c>Vale.Terms</c> and <c>Vale.Avoid</c> hold its
    /// vocabulary.</summary>
    public IEnumerable<SourceText> BuiltIns()
    {
        if (!Vocabulary.Accepted.IsEmpty && Asks("Terms"))
            yield return Source("Terms", "substitution", "Use '%s' instead of '%s'.", Terms());
        if (!Vocabulary.Rejected.IsEmpty && Asks("Avoid"))
            yield return Source(
                "Avoid",
                "existence",
                "Avoid using '%s'.",
                Lines("tokens", Vocabulary.Rejected.Select(word => $"- {Quoted(word)}"))
            );
        if (Asks("Repetition"))
            yield return Source(
                "Repetition",
                "repetition",
                "'%s' is repeated!",
                "ignorecase: true\nalpha: true\ntokens:\n  - '[^\\s.!?]+'\n"
            );
        if (Asks("Spelling"))
            yield return Source("Spelling", "spelling", "Did you really mean '%s'?", "");
    }

    internal ValeProfile At(string path) =>
        _byPath.GetOrAdd(
            path,
            static (path, all) =>
            {
                // Most files have the same sections; what those make is worked out once.
                var key = new StringBuilder();
                foreach (var section in all.Sections)
                    key.Append(section.Holds(path) ? '1' : '0');
                return all._bySections.GetOrAdd(key.ToString(), static (_, one) => one.Item1.ProfileOf(one.path), (all, path));
            },
            this
        );

    ValeProfile ProfileOf(string path)
    {
        var sections = Sections.Where(section => section.Holds(path)).ToList();
        var reading = Reading with
        {
            Blocks = [.. sections.SelectMany(section => section.Blocks)],
            Tokens = [.. sections.SelectMany(section => section.Tokens)],
            CommentMarks = sections.Select(section => section.CommentMarks).LastOrDefault(marks => marks is not null),
            Formats = Formats,
        };
        return new(sections, LowestLevel, reading);
    }

    bool Asks(string rule) => Styles.Any(style => style.Name == "Vale") || Rules.Any(name => RuleId.SameName(name.Name, $"Vale/{rule}"));

    // Vale looks for a term in small letters, and is content with any spelling that the term as an expression matches.
    string Terms()
    {
        var swaps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in Vocabulary.Accepted.Where(term => !MeansCapitals(term)))
            swaps[term.ToLowerInvariant()] = term;
        return "ignorecase: true\nvocab: false\n" + Lines("swap", swaps.Select(swap => $"{Quoted(swap.Key)}: {Quoted(swap.Value)}"));
    }

    // An expression that says itself which capitals it means, such as [A-Z]{2,}s, means something else in small letters: any word.
    static bool MeansCapitals(string term)
    {
        var isClass = false;
        for (var at = 0; at + 1 < term.Length; at++)
        {
            if (
                term[at] == '\\' && char.IsAsciiLetterUpper(term[at + 1])
                || isClass && term[at] == '-' && char.IsAsciiLetterUpper(term[at - 1])
            )
                return true;
            isClass = term[at] == '[' || isClass && term[at] != ']';
        }

        return term.Contains("(?-i)", StringComparison.Ordinal);
    }

    static SourceText Source(string rule, string kind, string message, string rest) =>
        SourceText.From($"extends: {kind}\nmessage: {Quoted(message)}\nlevel: error\n{rest}", $"Vale/{rule}.yml");

    static string Lines(string key, IEnumerable<string> lines) => $"{key}:\n{string.Concat(lines.Select(line => $"  {line}\n"))}";

    static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
