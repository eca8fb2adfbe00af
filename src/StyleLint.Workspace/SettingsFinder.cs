using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Workspace;

/// <summary>Finds a draft's settings: only the nearest <c>style-lint.yml</c> above it or, if there is none, the nearest <c>.vale.ini</c>
/// above the current folder, where Vale looks for it. Not safe for use by several threads at once.</summary>
/// <param name="folder">What shown paths are relative to.</param>
/// <param name="config">The one file to use for all drafts (<c>--config</c>); null to look for the nearest.</param>
/// <param name="from">The commit to take settings from; null for those on disk.</param>
/// <param name="valeConfig">Vale's settings (<c>VALE_CONFIG_PATH</c>) instead of the nearest; null to look for the nearest.</param>
public sealed class SettingsFinder(string folder, string? config, BaseTree? from = null, string? valeConfig = null)
{
    // Names given to settings by mistake, or in other tools.
    static readonly string[] OtherNames = ["style-lint.yaml", ".style-lint.yml", ".style-lint.yaml", "stylelint.yml"];

    readonly Dictionary<string, SettingsFile?> _byFolder = [];
    readonly HashSet<string> _candidates = [];
    SettingsFile? _vale;
    bool _hasLookedForVale;

    /// <summary>Full paths of the settings used so far, and of those that would be used if they existed.</summary>
    public IReadOnlyCollection<string> Candidates => _candidates;

    /// <summary>Receives each file that was probably meant to be settings but isn't, and why.</summary>
    public Action<string, string> Note { get; init; } = (_, _) => { };

    /// <summary>The settings for a file or folder; null if there are none.</summary>
    /// <exception cref="CannotRunException">The settings cannot be read.</exception>
    public SettingsFile? For(string fullPath)
    {
        if (config is not null)
        {
            _candidates.Add(Path.GetFullPath(config, folder));
            if (!_byFolder.TryGetValue("", out var given))
                _byFolder[""] = given = Read(Path.GetFullPath(config, folder), config);
            return given;
        }

        return Nearest(Directory.Exists(fullPath) ? fullPath : Path.GetDirectoryName(fullPath)) ?? Vale();
    }

    /// <summary>Vale's settings, which apply if there are no others; null if there are none.</summary>
    /// <exception cref="CannotRunException">They cannot be read.</exception>
    internal SettingsFile? Vale()
    {
        if (_hasLookedForVale || config is not null)
            return _vale;
        _hasLookedForVale = true;
        var ini = valeConfig is { Length: > 0 } ? Path.GetFullPath(valeConfig, folder) : ValeTree.Nearest(folder, At);
        if (ini is not null)
            _vale = Read(ini, ShownPath.Of(ini, folder));
        return _vale;
    }

    SettingsFile? Nearest(string? above)
    {
        if (above is null)
            return null;
        if (_byFolder.TryGetValue(above, out var known))
            return known;
        var file = Path.Combine(above, SettingsFile.FileName);
        _candidates.Add(file);
        if (Path.Exists(At(file)))
            return _byFolder[above] = Read(file, ShownPath.Of(file, folder));
        if (OtherNames.FirstOrDefault(name => Path.Exists(At(Path.Combine(above, name)))) is { } other)
            Note(
                ShownPath.Of(Path.Combine(above, other), folder),
                $"is not read: settings must be named {SettingsFile.FileName}; rename it"
            );
        return _byFolder[above] = Nearest(Path.GetDirectoryName(above));
    }

    // Where to read a file.
    string At(string fullPath) => from?.Of(fullPath) ?? fullPath;

    SettingsFile Read(string fullPath, string path)
    {
        if (At(fullPath) == fullPath && CopyTree.WhyNot(fullPath, folder) is { } whyNot)
            throw new CannotRunException($"{path}: {whyNot}");
        var read = DraftFile.Read(At(fullPath), path.Replace('\\', '/'));
        if (read.Source is not { } source)
            throw new CannotRunException($"{path}: {read.WhyNot ?? "cannot be read"}");
        if (ValeTree.IsVale(fullPath))
        {
            _candidates.Add(fullPath);
            var (vale, problems, tree) = ValeTree.Read(fullPath, source, folder, from);
            return new(Path.GetDirectoryName(fullPath)!, vale, problems) { From = from, Vale = tree };
        }

        var loaded = Settings.Load(source);
        // A wrong entry leaves the others valid; a file that isn't YAML says nothing usable.
        if (!loaded.Problems.IsEmpty && YamlReader.Read(source) is { Value: not YamlMap } broken)
        {
            var problem = broken.Problems is [var first, ..] ? first : loaded.Problems[0];
            var at = source.PositionAt(problem.Span.Start);
            throw new CannotRunException($"{path}:{at.Line + 1}:{at.Column + 1}: {problem.Message}") { Problem = problem };
        }

        if (!ForeignFile.IsSettings(source))
            throw new CannotRunException($"{path}: not a settings file; settings have lines such as exclude: [\"archive/**\"]")
            {
                Problem = ForeignFile.Instead(source.Path, "a settings file"),
            };
        return new(Path.GetDirectoryName(fullPath)!, loaded.Value, loaded.Problems) { From = from };
    }
}
