using McMaster.Extensions.CommandLineUtils;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary>Which archive a command of <c>style-lint wire</c> is about.</summary>
sealed class ArchiveOption(CommandLineApplication command)
{
    readonly CommandOption _archive = command.Option(
        "--archive <ARCHIVE>",
        "The archive: a folder, or clickhouse://user@host:port/database. Default: STYLE_LINT_WIRE, then wire: in style-lint.yml.",
        CommandOptionType.MultipleValue
    );

    /// <summary>Which it is.</summary>
    /// <exception cref="CannotRunException">Nothing names one.</exception>
    public ArchiveName Read(Surroundings around) =>
        Find(Choices.One(_archive), around)
        ?? throw new CannotRunException($"which archive? Name it with --archive, STYLE_LINT_WIRE, or wire: in {SettingsFile.FileName}");

    /// <summary>The archive that a name, the environment or the settings of the folder lead to; null where nothing names one.</summary>
    /// <exception cref="CannotRunException">What names it leads nowhere.</exception>
    internal static ArchiveName? Find(string? named, Surroundings around)
    {
        if (around.Archive(named) is { } name)
            return name;
        if (new SettingsFinder(around.Folder, null).For(around.Folder) is not { Settings.Wire: { } wire } file)
            return null;
        // 'wire add' makes it where it is missing.
        var (path, problems) = file.Locate(wire, mayBeMissing: true);
        return path is null
            ? throw new CannotRunException($"{file.Settings.Source!.Path}: {problems[0].Message}")
            : ArchiveName.Parse(Path.GetRelativePath(around.Folder, path));
    }
}
