using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>
/// What a <c>.vale.ini</c> refers to: the settings of packages on disk, vocabularies, and the rule files of its styles. It comes with the
/// copy, so it is untrusted: it can't reach anything outside its repository, by name or through a link.
/// </summary>
sealed class ValeTree
{
    readonly string _ini;
    readonly string _folder;
    readonly BaseTree? _from;
    readonly List<string> _paths = [];
    readonly List<string> _own = [];
    readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    ValeTree(string ini, string folder, BaseTree? from) => (_ini, _folder, _from) = (ini, folder, from);

    /// <summary>The names of settings, in the order in which Vale looks for them.</summary>
    public static ImmutableArray<string> Names { get; } = [".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini"];

    /// <summary>Full paths of the rule files, and of single ones.</summary>
    public List<string> RuleFiles { get; } = [];

    /// <summary>Full paths of the folders with styles.</summary>
    public IReadOnlyCollection<string> Folders => _paths;

    /// <summary>Whether a file belongs to it and isn't a draft: part of a style, or a word list.</summary>
    public bool Holds(string fullPath) => _own.Exists(own => IsBelow(fullPath, own));

    /// <summary>Whether a name is one of Vale's settings files.</summary>
    public static bool IsVale(string path) =>
        Names.Contains(Path.GetFileName(path)) || path.EndsWith(".ini", StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings of the nearest folder above that has any; null if none has.</summary>
    public static string? Nearest(string folder, Func<string, string> at)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            foreach (var name in Names)
            {
                if (File.Exists(at(Path.Combine(above, name))))
                    return Path.Combine(above, name);
            }
        }

        return null;
    }

    /// <summary>Reads settings and finds what they name; anything that can't be found is a problem, and the rest is used.</summary>
    /// <param name="ini">Full path of the settings.</param>
    /// <param name="source">Their text.</param>
    /// <param name="folder">What shown paths are relative to.</param>
    /// <param name="from">The commit to take everything from; null for the files on disk.</param>
    public static (Settings Settings, ImmutableArray<Problem> Problems, ValeTree Tree) Read(
        string ini,
        SourceText source,
        string folder,
        BaseTree? from
    )
    {
        var tree = new ValeTree(ini, folder, from);
        var settings = tree.Read(source);
        return (Settings.Default with { Source = source, Vale = settings }, tree._problems.ToImmutable(), tree);
    }

    ValeSettings Read(SourceText source)
    {
        foreach (var path in ValeIni.Load(source).Value.StylesPaths)
        {
            if (Locate(source, path) is not { } full)
                continue;
            _paths.Add(full);
            foreach (var name in (ReadOnlySpan<string>)["config", "Vocab"])
                _own.Add(Path.Combine(full, name));
        }

        var packages = _paths.SelectMany(path => Texts(Path.Combine(path, ".vale-config"), ".ini")).ToImmutableArray();
        var loaded = ValeIni.Load(source, packages);
        _problems.AddRange(loaded.Problems);
        var settings = loaded.Value;
        foreach (var package in settings.Packages)
            LookFor(package, source);
        FindRules(settings, source);
        var (accept, reject) = (new List<SourceText>(), new List<SourceText>());
        foreach (var name in settings.Vocabularies)
            AddWords(name, source, accept, reject);
        var words = Vocabulary.Load([.. accept], [.. reject]);
        _problems.AddRange(words.Problems);
        return settings.With(words.Value, [.. accept, .. reject]);
    }

    string? Locate(SourceText source, SettingsPath named)
    {
        var folder = Path.GetDirectoryName(_ini)!;
        var path = named.Path;
        // No file has such a name, and the system refuses even to look for one.
        if (path.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return Refuse("has a character that no path has; delete it");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
        var repository = CopyTree.RepositoryOf(_ini);
        if (path.StartsWith('~') || (Path.IsPathRooted(path) && (repository is null || !IsBelow(full, repository))))
            return Refuse("starts at the top of a disk; write it from the folder of these settings");
        if (
            repository is not null
            && !(_from is null ? RealPath.IsUnder(full, repository) || !Path.Exists(full) : IsBelow(full, repository))
        )
            return Refuse("leads out of the repository; copy what it needs into it");
        if (CopyTree.IsGitsOwn(full, repository ?? folder))
            return Refuse("belongs to git, which keeps nothing there that a check may read; name another folder");
        return Directory.Exists(At(full)) ? full : Refuse("does not exist");

        string? Refuse(string why)
        {
            _problems.Add(new(source, named.Span, $"StylesPath '{path}' {why}"));
            return null;
        }
    }

    void LookFor(SettingsName package, SourceText source)
    {
        var name = Path.GetFileNameWithoutExtension(package.Name.TrimEnd('/').Split('/')[^1]);
        var isThere = _paths.Exists(path =>
            Directory.Exists(At(Path.Combine(path, name)))
            || Texts(Path.Combine(path, ".vale-config"), ".ini")
                .Any(file => Path.GetFileName(file.Path).Contains(name, StringComparison.Ordinal))
        );
        if (!isThere)
            _problems.Add(
                new(
                    source,
                    package.Span,
                    $"package '{name}' is not on disk; run 'vale sync' to download it (StyleLint never connects to anything)",
                    IsNote: true
                )
            );
    }

    void FindRules(ValeSettings settings, SourceText source)
    {
        var styles = new HashSet<string>(StringComparer.Ordinal) { "Vale" };
        foreach (var style in settings.Styles)
        {
            if (!styles.Add(style.Name))
                continue;
            if (Find(style.Name) is { } found)
                AddStyle(found);
            else
                _problems.Add(
                    new(
                        source,
                        style.Span,
                        $"there is no style '{style.Name}' in {(_paths.Count == 0 ? "any StylesPath" : Shown(_paths[0]))}; if it comes from a package, run 'vale sync'"
                    )
                );
        }

        foreach (var rule in settings.Rules)
        {
            var parts = rule.Name.Split('.', '/');
            if (parts.Length < 2 || styles.Contains(parts[0]))
                continue;
            if (parts.All(IsPlain) && Find(Path.Combine([.. parts[..^1], parts[^1] + ".yml"])) is { } file)
                RuleFiles.Add(At(file));
            else
                _problems.Add(
                    new(source, rule.Span, $"there is no rule '{rule.Name}' on StylesPath; this line does nothing", IsNote: true)
                );
        }
    }

    void AddStyle(string folder)
    {
        _own.Add(folder);
        RuleFiles.AddRange(RuleFolder.Files(At(folder)).Where(file => file.EndsWith(".yml", StringComparison.Ordinal)));
    }

    // From the first folder that has it, as in Vale.
    string? Find(string relative)
    {
        if (!relative.Split('/', '\\').All(IsPlain))
            return null;
        foreach (var path in _paths)
        {
            var full = Path.Combine(path, relative);
            if (Path.Exists(At(full)) && (_from is not null || RealPath.IsUnder(full, CopyTree.RepositoryOf(_ini) ?? path)))
                return full;
        }

        return null;
    }

    void AddWords(SettingsName vocabulary, SourceText source, List<SourceText> accept, List<SourceText> reject)
    {
        var folder = Find(Path.Combine("config", "vocabularies", vocabulary.Name)) ?? Find(Path.Combine("Vocab", vocabulary.Name));
        if (folder is null)
        {
            _problems.Add(
                new(
                    source,
                    vocabulary.Span,
                    $"there is no vocabulary '{vocabulary.Name}'; expected a folder of that name in config/vocabularies on StylesPath"
                )
            );
            return;
        }

        accept.AddRange(Texts(folder, "accept.txt"));
        reject.AddRange(Texts(folder, "reject.txt"));
    }

    IEnumerable<SourceText> Texts(string folder, string ending)
    {
        if (!Directory.Exists(At(folder)))
            return [];
        return Directory
            .EnumerateFiles(At(folder))
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal) && new FileInfo(file).LinkTarget is null)
            .Order(StringComparer.Ordinal)
            .Select(file => DraftFile.Read(file, Shown(_from?.Real(file) ?? file)).Source)
            .OfType<SourceText>();
    }

    static bool IsPlain(string name) => name.Length > 0 && !name.StartsWith('.') && name.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0;

    static bool IsBelow(string full, string folder) =>
        full.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    string At(string fullPath) => _from?.Of(fullPath) ?? fullPath;

    string Shown(string fullPath) => ShownPath.Of(fullPath, _folder);
}
