using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>Makes <see cref="Settings"/> of a file.</summary>
sealed class SettingsLoader(SourceText source)
{
    readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    internal Loaded<Settings> Load(ImmutableArray<Key> keys)
    {
        _problems.AddRange(source.Problems);
        var (root, problems) = YamlReader.Read(source);
        _problems.AddRange(problems);
        if (root is not YamlMap map)
        {
            if (root is not (null or YamlScalar { IsNull: true }))
                _problems.Add(
                    new(source, YamlMessages.FirstLine(root), "settings are 'key: value' lines, such as 'exclude: [\"archive/**\"]'")
                );
            return new(Settings.Default with { Source = source }, _problems.ToImmutable());
        }

        _problems.AddRange(YamlSchema.Check(map, keys));
        var staff = map.Map("staff");
        var exempt = map.Map("exempt");
        var settings = new Settings
        {
            Source = source,
            Include = Globs(map, "include"),
            Exclude = Globs(map, "exclude"),
            Rules = Paths(map, "rules"),
            Facts = Paths(map, "facts"),
            NameTables = Paths(map, "names"),
            Baseline = Paths(map, "baseline") is [var baseline] ? baseline : null,
            Wire =
                map["wire"] is YamlScalar { IsNull: false } wire && wire.Value.Trim() is { Length: > 0 } folder
                    ? new(folder.Replace('\\', '/'), wire.Span)
                    : null,
            House = Settings.Houses.FirstOrDefault(house => house.Equals(map.Text("house"), StringComparison.OrdinalIgnoreCase)),
            // The level given for the rule itself comes first and wins.
            Levels = [.. Levels(map), .. Spelling(map)],
            Overrides = [.. map.MapList("overrides").Select(Override).Where(each => !each.Files.IsEmpty)],
            Staff = staff is null
                ? Staff.None
                : new(Texts(staff, "agencies"), Texts(staff, "writers"))
                {
                    Outlet = staff.Text("outlet"),
                    Credits = Texts(staff, "credits"),
                },
            ExemptSurnames = exempt is null ? [] : Texts(exempt, "surnames"),
            ExemptAcronyms = exempt is null ? [] : Texts(exempt, "acronyms"),
            Suppressions = [.. map.MapList("suppress").Select(Suppression).OfType<SettingsSuppression>()],
        };
        return new(settings, _problems.ToImmutable());
    }

    SettingsOverride Override(YamlMap map) =>
        new(Globs(map, "files"), map.Text("evergreen") is null ? null : map.Flag("evergreen"), Levels(map));

    SettingsSuppression? Suppression(YamlMap map)
    {
        var files = Globs(map, "files");
        // Without a reason it suppresses nothing; the schema has reported that.
        if (map["rule"] is not YamlScalar { IsNull: false } rule || map.Text("reason") is not { } reason || files.IsEmpty)
            return null;
        if (reason.Trim().Length > 0)
            return new(new(rule.Value, rule.Span), files, reason.Trim(), map.Span);
        _problems.Add(new(source, map["reason"]!.Span, "'reason' is empty: give a reason for whoever reads the settings next"));
        return null;
    }

    // Writers of American English are told about British words, and vice versa.
    static IEnumerable<SettingsLevel> Spelling(YamlMap map)
    {
        if (map["spelling"] is not YamlScalar { IsNull: false } choice)
            yield break;
        var other = choice.Value.Trim().ToLowerInvariant() switch
        {
            "american" => "titles/british-spelling",
            "british" => "titles/american-spelling",
            _ => null,
        };
        if (other is not null)
            yield return new(new(other, choice.Span), Severity.Suggestion);
    }

    static ImmutableArray<SettingsLevel> Levels(YamlMap map)
    {
        var levels = ImmutableArray.CreateBuilder<SettingsLevel>();
        foreach (var (name, value) in map.TextMap("levels"))
        {
            if (SeverityNames.Parse(value.Value) is { } level)
                levels.Add(new(new(name.Value, name.Span), level));
        }

        return levels.ToImmutable();
    }

    ImmutableArray<Glob> Globs(YamlMap map, string key)
    {
        var globs = ImmutableArray.CreateBuilder<Glob>();
        foreach (var item in map.TextList(key))
        {
            if (Glob.Parse(item.Value, out var error, item.Span) is { } glob)
                globs.Add(glob);
            else
                _problems.Add(new(source, YamlMessages.FirstLine(item), $"the pattern in '{key}' {error}"));
        }

        return globs.ToImmutable();
    }

    ImmutableArray<SettingsPath> Paths(YamlMap map, string key)
    {
        var paths = ImmutableArray.CreateBuilder<SettingsPath>();
        foreach (var item in map.TextList(key))
        {
            if (item.Value.Trim() is { Length: > 0 } path)
                paths.Add(new(path.Replace('\\', '/'), item.Span));
            else
                _problems.Add(new(source, item.Span, $"a path in '{key}' is empty"));
        }

        return paths.ToImmutable();
    }

    static ImmutableArray<string> Texts(YamlMap map, string key) =>
        [.. map.TextList(key).Select(item => item.Value.Trim()).Where(text => text.Length > 0)];
}
