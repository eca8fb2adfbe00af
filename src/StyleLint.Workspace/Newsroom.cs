using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Workspace.Wire;

namespace StyleLint.Workspace;

/// <summary>The desks of a run: one for each settings file, created for its first draft. Not safe for use by several threads at
/// once.</summary>
/// <param name="options">The run's options.</param>
/// <param name="note">Receives each file that couldn't be read, and why.</param>
public sealed class Newsroom(DeskOptions options, Action<string, string> note)
{
    // Finding the nearest name means comparing with every known one.
    const int MostHints = 20;

    readonly SettingsFinder _settings = new(options.Folder, options.Config, options.From, options.ValeConfig) { Note = note };
    readonly Dictionary<string, Desk> _desks = [];
    readonly Dictionary<string, BaselineFile> _baselines = [];
    readonly Dictionary<ArchiveName, IWireArchive?> _archives = [];
    readonly HashSet<string> _located = [];

    /// <summary>Called once for each unreadable wire archive, with a message for the user; on any thread.</summary>
    public Action<string> BadArchive { get; init; } = _ => { };

    /// <summary>
    /// The files the desks so far depend on: settings files, those that would replace them if they existed, the files and folders of rules
    /// and facts, and those that show that a wire archive has changed.
    /// </summary>
    public IEnumerable<string> Sources => _settings.Candidates.Concat(_located);

    /// <summary>Whether a name has the extension of a draft, or of a file that Vale's settings here apply to.</summary>
    public bool IsDraft(ReadOnlySpan<char> path) =>
        DraftFinder.IsDraft(path) || (_settings.Vale()?.Settings.Vale is { } vale && vale.Reads(path));

    /// <summary>The desk for a file or folder.</summary>
    /// <exception cref="CannotRunException">Its settings, or a path in the options, can't be read.</exception>
    public Desk For(string fullPath)
    {
        var file = _settings.For(fullPath);
        var key = file?.Settings.Source?.Path ?? "";
        if (!_desks.TryGetValue(key, out var desk))
            _desks[key] = desk = Open(file);
        return desk;
    }

    /// <summary>The desk for settings that are still being written.</summary>
    /// <param name="settings">The settings, under the path they are shown by.</param>
    /// <param name="folder">Full path of the folder they are in.</param>
    public Desk Try(SourceText settings, string folder)
    {
        var loaded = Settings.Load(settings);
        return Open(new(folder, loaded.Value, loaded.Problems));
    }

    Desk Open(SettingsFile? file)
    {
        var badSettings = ImmutableArray.CreateBuilder<Problem>();
        badSettings.AddRange(file?.Problems ?? []);
        var rules = file?.Vale is null ? RuleSet.Of(file?.Settings.House) : RuleSet.Empty;
        var badRules = ImmutableArray.CreateBuilder<Problem>();
        // The settings' folders form one set of rules, in which no name may occur twice; those on the command line override it one by one.
        var ruleFolders = Locate(file, file?.Settings.Rules ?? [], badSettings);
        AddRules(ruleFolders);
        if (file is { Vale: { } vale, Settings.Vale: { } says })
        {
            Load(vale.RuleFiles.SelectMany(each => RuleFolder.Rules(each, Shown, note)).Concat(says.BuiltIns()));
            _located.UnionWith(vale.Folders);
            ruleFolders.AddRange(vale.RuleFiles);
        }

        var ownFolders = Given(options.Rules).ToList();
        ownFolders.ForEach(folder => AddRules([folder]));
        var factPaths = FactPaths(file, badSettings);
        var factFiles = factPaths.SelectMany(facts => RuleFolder.Facts(facts, Shown, note)).ToList();
        var book = factFiles.Count == 0 ? new(FactBook.Default, []) : FactBook.Load(factFiles, FactBook.Default);
        badSettings.AddRange(UnknownNames(file, rules));
        var home = file?.Folder ?? options.Folder;
        var baseline = BaselineOf(file, badSettings);
        var linter = new Linter(rules, new(book.Value, options.Today) { Archive = Archive(file, badSettings) })
        {
            Settings = file?.Settings ?? Settings.Default,
            Baseline = baseline?.From(home) ?? Baseline.Empty,
        };
        return new(
            file,
            linter,
            badSettings.ToImmutable(),
            badRules.ToImmutable(),
            [.. ForeignFile.Veil(book.Problems, ForeignFile.IsFacts, "a facts file")]
        )
        {
            FactFiles = [.. factFiles],
            RuleFolders = [.. ruleFolders, .. ownFolders],
            FactPaths = [.. factPaths],
            Folder = home,
            Baseline = baseline,
        };

        void AddRules(List<string> folders)
        {
            if (folders.Count > 0)
                Load(folders.SelectMany(folder => RuleFolder.Rules(folder, Shown, note)));
        }

        void Load(IEnumerable<SourceText> files)
        {
            var loaded = RuleSet.Load(files, RuleKinds.All, rules, RuleBeside.In(Shown, [.. file?.Vale?.Folders ?? []]));
            rules = loaded.Value;
            badRules.AddRange(ForeignFile.Veil(loaded.Problems, ForeignFile.IsRule, "a rule"));
        }
    }

    List<string> FactPaths(SettingsFile? file, ImmutableArray<Problem>.Builder problems) =>
        [
            .. Locate(file, file?.Settings.Facts ?? [], problems),
            .. Locate(file, file?.Settings.NameTables ?? [], problems),
            .. Given(options.Facts),
        ];

    // What shown paths are relative to.
    string Shown => options.From?.Of(options.Folder) ?? options.Folder;

    BaselineFile? BaselineOf(SettingsFile? file, ImmutableArray<Problem>.Builder problems)
    {
        string full;
        if (options.Baseline is { } given)
        {
            full = Path.GetFullPath(given, options.Folder);
            if (!options.WritesBaseline && !Path.Exists(At(full)))
                throw new CannotRunException($"{given}: no such file; create it with --update-baseline=accept");
            RefuseForeign(given, full);
        }
        else if (file?.Settings.Baseline is { } named)
        {
            var located = file.Locate(named, options.WritesBaseline);
            problems.AddRange(located.Problems);
            if (located.Value is null)
                return null;
            full = options.From?.Real(located.Value) ?? located.Value;
        }
        else
        {
            return null;
        }

        _located.Add(full);
        if (!_baselines.TryGetValue(full, out var baseline))
        {
            _baselines[full] = baseline = BaselineFile.Read(full, ShownPath.Of(full, options.Folder), At(full));
            if (options.WritesBaseline && baseline is { Content.Source: null, Problems: not [] })
                throw new CannotRunException($"{baseline.Path}: not a baseline; it was not changed");
            problems.AddRange(baseline.Problems);
        }

        return baseline;
    }

    // An unreadable archive is reported once; everything else can still be checked.
    IWireArchive? Archive(SettingsFile? file, ImmutableArray<Problem>.Builder problems)
    {
        var name = options.Wire;
        if (name is null && file?.Settings.Wire is { } named)
        {
            var located = file.Locate(named, mayBeMissing: true, isCommitted: false);
            problems.AddRange(located.Problems);
            name = located.Value is { } full ? ArchiveName.Parse(ShownPath.Of(full, options.Folder)) : null;
            if (located.Value is { } archive && LinkOutOf(archive) is { } link)
            {
                BadArchive($"{name}: {Path.GetFileName(link)} is a link that points outside the archive");
                return null;
            }
        }

        if (name is null)
            return null;
        if (WireArchives.Witness(name, options.Folder) is { } witness)
            _located.Add(witness);
        if (_archives.TryGetValue(name, out var opened))
            return opened;
        if (!WireArchives.Exists(name, options.Folder))
        {
            BadArchive($"{name}: no such wire archive; create one with 'style-lint wire add --archive {name} PATH'");
            return _archives[name] = null;
        }

        try
        {
            return _archives[name] = new WatchedArchive(WireArchives.Open(name, options.Folder), BadArchive);
        }
        catch (WireArchiveException problem)
        {
            BadArchive(problem.Message);
            return _archives[name] = null;
        }
    }

    static string? LinkOutOf(string archive) =>
        !Directory.Exists(archive)
            ? null
            : Directory
                .EnumerateFileSystemEntries(archive)
                .FirstOrDefault(file => new FileInfo(file).LinkTarget is not null && !RealPath.IsUnder(file, archive));

    // Settings are read without knowing the rules; only here are both available.
    static IEnumerable<Problem> UnknownNames(SettingsFile? file, RuleSet rules)
    {
        if (file is null)
            yield break;
        List<string>? known = null;
        var unknown = 0;
        foreach (var name in file.Settings.Names)
        {
            if (RuleNames.IsKnown(name.Name, rules.Rules))
                continue;
            known ??= [.. RuleNames.All(rules.Rules, families: true)];
            yield return new(
                file.Settings.Source!,
                name.Span,
                RuleNames.Unknown("rule or family", name.Name, ++unknown <= MostHints ? known : [])
            );
        }
    }

    List<string> Locate(SettingsFile? file, ImmutableArray<SettingsPath> paths, ImmutableArray<Problem>.Builder problems)
    {
        var located = new List<string>();
        foreach (var path in paths)
        {
            var found = file!.Locate(path);
            problems.AddRange(found.Problems);
            if (found.Value is { } full)
                located.Add(full);
        }

        _located.UnionWith(located);
        return located;
    }

    // Paths on the command line may be anywhere.
    IEnumerable<string> Given(ImmutableArray<string> paths)
    {
        foreach (var path in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, options.Folder));
            if (!Path.Exists(At(full)))
                throw new CannotRunException(
                    options.From is { } from && Path.Exists(full) ? $"{path}: not in {from.Name}" : $"{path}: no such file or folder"
                );
            RefuseForeign(path, full);
            _located.Add(full);
            yield return At(full);
        }
    }

    // Where to read a file.
    string At(string fullPath) => options.From?.Of(fullPath) ?? fullPath;

    // The user chose the name; where it leads may be somebody else's choice.
    void RefuseForeign(string path, string fullPath)
    {
        if (At(fullPath) == fullPath && CopyTree.WhyNot(fullPath, options.Folder) is { } whyNot)
            throw new CannotRunException($"{path}: {whyNot}");
    }
}
