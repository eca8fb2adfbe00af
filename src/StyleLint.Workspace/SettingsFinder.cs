using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Workspace;

/// <summary>Finds the settings of a draft: the nearest <c>style-lint.yml</c> above it, alone. Not safe for use by several threads at once.</summary>
/// <param name="folder">What shown paths are relative to.</param>
/// <param name="config">The one file to use for all drafts (<c>--config</c>); null to look for the nearest.</param>
public sealed class SettingsFinder(string folder, string? config)
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = "style-lint.yml";

    readonly Dictionary<string, SettingsFile?> _byFolder = [];
    readonly HashSet<string> _candidates = [];

    /// <summary>Full paths of the settings that hold for what was asked so far, and of those that would hold if they were there.</summary>
    public IReadOnlyCollection<string> Candidates => _candidates;

    /// <summary>The settings for a file or folder; null where there are none.</summary>
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

        return Nearest(Directory.Exists(fullPath) ? fullPath : Path.GetDirectoryName(fullPath));
    }

    SettingsFile? Nearest(string? above)
    {
        if (above is null)
            return null;
        if (_byFolder.TryGetValue(above, out var known))
            return known;
        var file = Path.Combine(above, FileName);
        _candidates.Add(file);
        return _byFolder[above] = Path.Exists(file) ? Read(file, ShownPath.Of(file, folder)) : Nearest(Path.GetDirectoryName(above));
    }

    static SettingsFile Read(string fullPath, string path)
    {
        var read = DraftFile.Read(fullPath, path.Replace('\\', '/'));
        if (read.Source is not { } source)
            throw new CannotRunException($"{path}: {read.WhyNot ?? "cannot be read"}");
        var loaded = Settings.Load(source);
        // A wrong entry leaves the others standing; a file that is no YAML says nothing one could go by.
        if (!loaded.Problems.IsEmpty && YamlReader.Read(source) is { Value: not YamlMap, Problems: [var problem, ..] })
        {
            var at = source.PositionAt(problem.Span.Start);
            throw new CannotRunException($"{path}:{at.Line + 1}:{at.Column + 1}: {problem.Message}") { Problem = problem };
        }

        return new(Path.GetDirectoryName(fullPath)!, loaded.Value, loaded.Problems);
    }
}
