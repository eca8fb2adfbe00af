using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>One <c>style-lint.yml</c>: which drafts, rules and facts to use, and at which levels.</summary>
public sealed record Settings
{
    static readonly Key LevelsKey = new("levels", KeyType.TextMap, "Levels for rules or families of rules.")
    {
        Choices = SeverityNames.All,
    };

    /// <summary>The stylebooks with built-in settings.</summary>
    public static ImmutableArray<string> Houses { get; } = ["ap", "reuters"];

    /// <summary>The spellings a newsroom may choose from.</summary>
    public static ImmutableArray<string> Spellings { get; } = ["british", "american"];

    /// <summary>The keys that settings may have.</summary>
    public static ImmutableArray<Key> Keys { get; } =
    [
        new("include", KeyType.TextList, "Patterns for the drafts to check, relative to the settings' folder.") { Default = "all drafts" },
        new("exclude", KeyType.TextList, "Patterns for the drafts to skip."),
        new("rules", KeyType.TextList, "Folders with your own rules."),
        new("facts", KeyType.TextList, "Files with your own people, offices and agencies."),
        new("names", KeyType.TextList, "Lists of names you print often, learnt from your own stories (see style-lint names learn)."),
        new("baseline", KeyType.Text, "The list of old findings you have decided to leave for now."),
        new("wire", KeyType.Text, "The wire archive that drafts are compared with (see style-lint wire add)."),
        new("house", KeyType.Text, "The stylebook to follow: turns on and adjusts house-style rules; what you set under levels wins.")
        {
            Choices = Houses,
        },
        new("spelling", KeyType.Text, "Your spelling; the other one is flagged.") { Choices = Spellings },
        LevelsKey,
        new("overrides", KeyType.MapList, "Settings for some files only; later entries win.")
        {
            Keys =
            [
                new("files", KeyType.TextList, "Patterns for the drafts this applies to.") { IsRequired = true },
                new(
                    "evergreen",
                    KeyType.Flag,
                    "Whether these drafts are read long after publication, so that words such as \"today\" are fine."
                )
                {
                    Default = "false",
                },
                LevelsKey,
            ],
        },
        new("staff", KeyType.Map, "Who writes here.")
        {
            Keys =
            [
                new("agencies", KeyType.TextList, "Agencies whose copy you run."),
                new("writers", KeyType.TextList, "Your own writers."),
                new("outlet", KeyType.Text, "Your newsroom's name as agencies write it; drafts are not compared with your own stories."),
                new("credits", KeyType.TextList, "Phrases you use to credit agencies, such as \"staff and agencies\"."),
            ],
        },
        new("exempt", KeyType.Map, "Names and abbreviations every reader knows, in addition to those built in.")
        {
            Keys =
            [
                new("surnames", KeyType.TextList, "Surnames that need no first name."),
                new("acronyms", KeyType.TextList, "Abbreviations that need no explanation."),
            ],
        },
        new("suppress", KeyType.MapList, "Findings to silence in some files, for drafts that can't contain comments.")
        {
            Keys =
            [
                new("rule", KeyType.Text, "The rule.") { IsRequired = true },
                new("files", KeyType.TextList, "Patterns for the drafts.") { IsRequired = true },
                new("reason", KeyType.Text, "Why; shown with the finding it silences.") { IsRequired = true },
            ],
        },
    ];

    /// <summary>The settings if there is no file.</summary>
    public static Settings Default { get; } = new();

    /// <summary>Globs of the drafts to check, relative to the settings file; empty for all.</summary>
    public ImmutableArray<Glob> Include { get; init; } = [];

    /// <summary>Patterns for the drafts to skip.</summary>
    public ImmutableArray<Glob> Exclude { get; init; } = [];

    /// <summary>Rule folders, relative to the settings file.</summary>
    public ImmutableArray<SettingsPath> Rules { get; init; } = [];

    /// <summary>Facts files, relative to the settings file.</summary>
    public ImmutableArray<SettingsPath> Facts { get; init; } = [];

    /// <summary>Tables of names, relative to the settings file.</summary>
    public ImmutableArray<SettingsPath> NameTables { get; init; } = [];

    /// <summary>The baseline, relative to the settings file; null for none.</summary>
    public SettingsPath? Baseline { get; init; }

    /// <summary>The folder of the wire archive, relative to the settings file; null for none.</summary>
    public SettingsPath? Wire { get; init; }

    /// <summary>The stylebook to start from, one of <see cref="Houses"/>; null for none.</summary>
    public string? House { get; init; }

    /// <summary>Levels by rule or family.</summary>
    public ImmutableArray<SettingsLevel> Levels { get; init; } = [];

    /// <summary>Settings for some files only, in order; later ones win.</summary>
    public ImmutableArray<SettingsOverride> Overrides { get; init; } = [];

    /// <summary>The newsroom's staff.</summary>
    public Staff Staff { get; init; } = Staff.None;

    /// <summary>Vale's settings, which replace everything here; null if there are none.</summary>
    public ValeSettings? Vale { get; init; }

    internal WireHouse WireHouse => new(Staff.Outlet, Staff.Credits);

    /// <summary>Surnames that need no first name here.</summary>
    public ImmutableArray<string> ExemptSurnames { get; init; } = [];

    /// <summary>Abbreviations that need no explanation here, in their own capitals.</summary>
    public ImmutableArray<string> ExemptAcronyms { get; init; } = [];

    /// <summary>Findings suppressed in some files.</summary>
    public ImmutableArray<SettingsSuppression> Suppressions { get; init; } = [];

    /// <summary>Every rule or family the settings name, so that the caller can check that they exist.</summary>
    public IEnumerable<SettingsName> Names =>
        [
            .. Levels.Select(level => level.Name),
            .. Overrides.SelectMany(each => each.Levels).Select(level => level.Name),
            .. Suppressions.Select(each => each.Rule),
        ];

    /// <summary>The file; null for <see cref="Default"/>.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Reads settings; a wrong entry is a problem at its line and the rest is used.</summary>
    public static Loaded<Settings> Load(SourceText source) => new SettingsLoader(source).Load(Keys);

    /// <summary>Whether a draft is to be checked: included, and not excluded.</summary>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    public bool Includes(string path) =>
        Vale is { } vale ? vale.Covers(path) : (Include.IsEmpty || AnyMatch(Include, path)) && !AnyMatch(Exclude, path);

    /// <summary>
    /// The level of a rule in a draft: the rule's own, then its family's here, then its own here, then the same of each override that
    /// matches, in order. A former name of the rule counts as its name.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    public Severity LevelOf(Rule rule, string path) =>
        Vale is { } vale ? vale.At(path).LevelOf(rule.Id, rule.Level) : LevelOf(rule, rule.Id, rule.Level, path);

    /// <summary>The level of a finding that comes from no rule file, determined like a rule's.</summary>
    /// <param name="builtIn">Its name.</param>
    /// <param name="own">Its own level.</param>
    /// <param name="path">The file's path relative to the settings file, with <c>/</c>.</param>
    public Severity LevelOf(RuleId builtIn, Severity own, string path) => LevelOf(null, builtIn, own, path);

    /// <summary>What determines a rule's level in a draft, in words.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    public string Why(Rule rule, string path)
    {
        if (Vale is { } vale)
            return vale.Why(rule, path);
        var why = Find(Levels, rule, rule.Id, rule.Level) is null ? "its own level" : "levels";
        foreach (var each in Overrides)
        {
            if (AnyMatch(each.Files, path) && Find(each.Levels, rule, rule.Id, rule.Level) is not null)
                why = $"overrides for {string.Join(", ", each.Files.Select(glob => glob.Pattern))}";
        }

        return why;
    }

    Severity LevelOf(Rule? rule, RuleId id, Severity own, string path)
    {
        var level = Find(Levels, rule, id, own) ?? own;
        foreach (var each in Overrides)
        {
            if (!each.Levels.IsEmpty && AnyMatch(each.Files, path))
                level = Find(each.Levels, rule, id, own) ?? level;
        }

        return level;
    }

    /// <summary>Whether a draft is read long after publication.</summary>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    public bool IsEvergreen(string path)
    {
        var evergreen = false;
        foreach (var each in Overrides)
        {
            if (each.Evergreen is { } says && AnyMatch(each.Files, path))
                evergreen = says;
        }

        return evergreen;
    }

    /// <summary>The settings for the checks of one draft.</summary>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    internal DraftSettings Of(string path) => new(Staff, ExemptSurnames, ExemptAcronyms, IsEvergreen(path), Vale?.Vocabulary);

    /// <summary>The suppressions for a draft.</summary>
    /// <param name="path">The draft's path relative to the settings file, with <c>/</c>.</param>
    internal IEnumerable<SettingsSuppression> SuppressionsIn(string path) => Suppressions.Where(each => AnyMatch(each.Files, path));

    internal ReadingOptions ReadingOf(string path) => Vale?.At(path).Reading ?? ReadingOptions.None;

    static Severity? Find(ImmutableArray<SettingsLevel> levels, Rule? rule, RuleId id, Severity own)
    {
        Severity? family = null;
        foreach (var (name, level) in levels)
        {
            if (rule?.IsCalled(name.Name) ?? id.IsCalled(name.Name))
                return level;
            // A family's level applies to its rules, but doesn't switch on those that are off.
            if (own != Severity.Off && (rule?.IsOfFamily(name.Name) ?? id.IsOfFamily(name.Name)))
                family = level;
        }

        return family;
    }

    static bool AnyMatch(ImmutableArray<Glob> globs, string path)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(path))
                return true;
        }

        return false;
    }
}
