using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>Makes <see cref="ValeSettings"/> of ini files.</summary>
sealed class ValeLoader(SourceText own)
{
    // At the top of the file, above all sections.
    static readonly ImmutableArray<string> CoreKeys =
    [
        "StylesPath",
        "MinAlertLevel",
        "Packages",
        "Vocab",
        "IgnoredScopes",
        "SkippedScopes",
        "IgnoredClasses",
        "WordTemplate",
        "NLPEndpoint",
    ];

    // In sections.
    static readonly ImmutableArray<string> SectionKeys =
    [
        "BasedOnStyles",
        "BlockIgnores",
        "IgnorePatterns",
        "TokenIgnores",
        "CommentDelimiters",
        "Transform",
        "View",
        "Lang",
    ];

    static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    readonly List<ValeSection> _sections = [];
    readonly Dictionary<string, List<IniEntry>> _core = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _formats = new(StringComparer.OrdinalIgnoreCase);

    internal Loaded<ValeSettings> Load(ImmutableArray<SourceText> packages)
    {
        foreach (var file in packages.Add(own))
        {
            var read = IniReader.Read(file);
            _problems.AddRange(read.Problems);
            foreach (var entry in read.Value)
                Take(entry);
        }

        // Vale takes the section for all files first, wherever it stands.
        var ordered = _sections.Where(section => section.Glob is null).Concat(_sections.Where(section => section.Glob is not null));
        var settings = new ValeSettings([.. packages, own])
        {
            StylesPaths = [.. Core("StylesPath").Where(entry => entry.Source == own).Select(PathOf).OfType<SettingsPath>()],
            Vocabularies = Names("Vocab"),
            Packages = Names("Packages"),
            Styles = [.. _styles],
            Rules =
            [
                .. _sections
                    .SelectMany(section => section.Switches)
                    .Where(each => each is { IsStyle: false, IsOn: true })
                    .Select(each => each.Name),
            ],
            Formats = _formats.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase),
            LowestLevel = Level(),
            Sections = [.. ordered],
            Reading = ReadingOptions.Vale with
            {
                IgnoredTags = Words("IgnoredScopes"),
                SkippedTags = Words("SkippedScopes"),
                IgnoredClasses = Words("IgnoredClasses") ?? [],
            },
        };
        return new(settings, _problems.ToImmutable());
    }

    readonly List<SettingsName> _styles = [];

    void Take(IniEntry entry)
    {
        switch (entry.Section)
        {
            case "" or "DEFAULT":
                Core(entry);
                break;
            case "formats":
                _formats[entry.Key.TrimStart('.')] = entry.Value.TrimStart('.');
                break;
            case "asciidoctor":
                break;
            default:
                InSection(entry);
                break;
        }
    }

    void Core(IniEntry entry)
    {
        if (!CoreKeys.Contains(entry.Key))
        {
            var why =
                SectionKeys.Contains(entry.Key) || entry.Key.Contains('.') ? "belongs in a section such as [*.md]; it is ignored here"
                : YamlSchema.Nearest(entry.Key, CoreKeys) is { } near ? $"is not a Vale setting; did you mean '{near}'?"
                : "is not a Vale setting; it is ignored";
            Add(entry, entry.KeySpan, $"'{entry.Key}' {why}");
            return;
        }

        if (entry.Key == "NLPEndpoint" && entry.Value.Length > 0)
            Note(entry, "NLPEndpoint is ignored: StyleLint never connects to anything");
        if (entry.Key == "WordTemplate" && entry.Value.Length > 0)
            Note(entry, "'WordTemplate' is ignored in this version; words are matched between word boundaries");
        if (!_core.TryGetValue(entry.Key, out var entries))
            _core[entry.Key] = entries = [];
        entries.Add(entry);
    }

    void InSection(IniEntry entry)
    {
        if (SectionOf(entry) is not { } section)
            return;
        switch (entry.Key)
        {
            case "BasedOnStyles":
                var names = entry.Parts().ToList();
                // What a package says of the same files holds too.
                section.Styles = [.. (section.Styles ?? []).Union(names, StringComparer.Ordinal)];
                _styles.AddRange(names.Select(name => new SettingsName(name, entry.Source == own ? entry.ValueSpan : default)));
                break;
            case "BlockIgnores" or "IgnorePatterns":
                section.Blocks.AddRange(entry.Parts().Select(part => Expression(entry, part)).OfType<Regex>());
                break;
            case "TokenIgnores":
                section.Tokens.AddRange(entry.Parts().Select(part => Expression(entry, part)).OfType<Regex>());
                break;
            case "CommentDelimiters":
                if (entry.Value.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } open, { Length: > 0 } close])
                    section.CommentMarks = (open, close);
                else
                    Add(entry, entry.ValueSpan, "'CommentDelimiters' needs two values with a comma between them, such as {/*, */}");
                break;
            case "Transform" or "View" or "Lang":
                Note(entry, $"'{entry.Key}' is ignored in this version");
                break;
            case var key when CoreKeys.Contains(key):
                Add(entry, entry.KeySpan, $"'{key}' belongs above all sections; it is ignored here");
                break;
            default:
                Switch(entry, section);
                break;
        }
    }

    void Switch(IniEntry entry, ValeSection section)
    {
        bool? isOn = entry.Value switch
        {
            "YES" or "suggestion" or "warning" or "error" => true,
            "NO" => false,
            _ => null,
        };
        if (entry.Key.Contains('['))
        {
            Note(entry, $"'{entry.Key}' is ignored in this version; the rule keeps its own value");
            return;
        }

        if (isOn is null)
        {
            var why = !entry.Key.Contains('.') && YamlSchema.Nearest(entry.Key, SectionKeys) is { } near ? $"; did you mean '{near}'?" : "";
            Add(entry, entry.ValueSpan, $"'{entry.Key}' must be YES, NO, suggestion, warning or error{why}");
            return;
        }

        section.Switches.Add(new(new(entry.Key, entry.KeySpan), entry.Source, isOn.Value, SeverityNames.Parse(entry.Value)));
    }

    ValeSection? SectionOf(IniEntry entry)
    {
        if (_sections.Find(each => each.Pattern == entry.Section) is { } known)
            return known;
        var glob = entry.Section == "*" ? null : ValeGlob.Parse(entry.Section);
        if (glob is null && entry.Section != "*")
        {
            if (_badSections.Add(entry.Section))
                Add(entry, entry.SectionSpan, $"[{entry.Section}] is not a valid file pattern; everything in this section is ignored");
            return null;
        }

        var section = new ValeSection(entry.Section, glob);
        _sections.Add(section);
        return section;
    }

    readonly HashSet<string> _badSections = [];

    Regex? Expression(IniEntry entry, string part)
    {
        try
        {
            return new(part, RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (RegexParseException problem)
        {
            Add(entry, entry.ValueSpan, $"'{part}' is not a valid regular expression ({problem.Message.TrimEnd('.')}); it is ignored");
            return null;
        }
    }

    Severity Level()
    {
        if (Core("MinAlertLevel").LastOrDefault() is not { } entry)
            return Severity.Suggestion;
        if (entry.Parts().LastOrDefault() is { } name && SeverityNames.Parse(name) is { } level and not Severity.Off)
            return level;
        Add(entry, entry.ValueSpan, "'MinAlertLevel' must be suggestion, warning or error");
        return Severity.Suggestion;
    }

    SettingsPath? PathOf(IniEntry entry)
    {
        if (entry.Value.Trim() is { Length: > 0 } path)
            return new(path.Replace('\\', '/'), entry.ValueSpan);
        Add(entry, entry.KeySpan, "'StylesPath' is empty");
        return null;
    }

    ImmutableArray<SettingsName> Names(string key) =>
        [
            .. Core(key)
                .SelectMany(entry => entry.Parts().Select(part => new SettingsName(part, entry.Source == own ? entry.ValueSpan : default)))
                .DistinctBy(name => name.Name),
        ];

    ImmutableArray<string>? Words(string key) =>
        _core.ContainsKey(key) ? [.. Core(key).SelectMany(entry => entry.Parts()).Distinct()] : null;

    List<IniEntry> Core(string key) => _core.GetValueOrDefault(key) ?? [];

    void Add(IniEntry entry, TextSpan span, string message) => _problems.Add(new(entry.Source, span, message));

    void Note(IniEntry entry, string message) => _problems.Add(new(entry.Source, entry.KeySpan, message, IsNote: true));
}
