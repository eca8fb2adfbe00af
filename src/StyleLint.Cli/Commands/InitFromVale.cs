using System.Text;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint init --from-vale</c>: writes the style-lint.yml that says what a <c>.vale.ini</c> says, and tells what it cannot
/// say.</summary>
static class InitFromVale
{
    public static int Run(Surroundings around)
    {
        var path = Path.Combine(around.Folder, SettingsFile.FileName);
        if (Path.Exists(path))
            throw new CannotRunException($"{SettingsFile.FileName} already exists; it was not changed");
        var options = new DeskOptions(around.Folder, around.Today()) { ValeConfig = around.Variable("VALE_CONFIG_PATH") };
        var desk = new Newsroom(options, (file, why) => around.Note($"{file} {why}; skipped")).For(around.Folder);
        if (desk is not { File: { } file, Linter.Settings: { Vale: { } vale, Source: { } ini } })
            throw new CannotRunException("there is no .vale.ini in this folder or above it");
        if (Path.GetRelativePath(around.Folder, file.Folder) != ".")
            throw new CannotRunException($"{ini.Path} is in another folder; run this command there");
        foreach (var problem in desk.BadSettings.Where(problem => !problem.IsNote))
            around.Note($"{problem.Source.Path}:{problem.Source.PositionAt(problem.Span.Start).Line + 1}: {problem.Message}");
        var differs = new List<string>();
        var text = Write(desk, vale, ini.Path, around.Folder, differs);
        using (var output = new OutputFile(SettingsFile.FileName, path))
        {
            output.Writer.Write(text);
            output.Commit();
        }

        around.Output.WriteLine(
            $"Wrote {SettingsFile.FileName} from {Printable.Text(ini.Path)}: {TextReport.Count(desk.Linter.Rules.Rules.Length, "rule")}. It is used from now on, and {Printable.Text(ini.Path)} is ignored."
        );
        around.Output.WriteLine();
        around.Output.WriteLine("What differs from Vale:");
        foreach (var line in differs)
            around.Output.WriteLine($"  - {Printable.Text(line)}");
        return ExitCode.Clean;
    }

    static string Write(Desk desk, ValeSettings vale, string ini, string folder, List<string> differs)
    {
        var yaml = new StringBuilder($"# Made from {ini} by style-lint init --from-vale.\n\n");
        var sections = vale.Patterns.ToList();
        if (!sections.Contains("*"))
            List(yaml, "include", sections.Select(GlobOf), differs);
        List(yaml, "rules", Folders(desk, folder, differs), differs);
        yaml.Append("levels:\n  # StyleLint's own rules; delete a line to switch its family on.\n");
        foreach (var family in RuleSetFamilies())
            yaml.Append($"  {family}: off\n");
        var off = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Levels(yaml, "  ", desk, vale, "*", off);
        var hasOverrides = false;
        foreach (var section in sections.Where(section => section != "*"))
        {
            var lines = new StringBuilder();
            Levels(lines, "      ", desk, vale, section, off);
            if (lines.Length == 0)
                continue;
            yaml.Append(hasOverrides ? "" : "\noverrides:\n")
                .Append($"  - files: [{Quoted(GlobOf(section))}]\n    levels:\n")
                .Append(lines);
            hasOverrides = true;
        }

        Differences(vale, differs);
        return yaml.ToString();
    }

    static IEnumerable<string> RuleSetFamilies() => RuleSet.Default.Rules.Select(rule => rule.Id.Family).Distinct(StringComparer.Ordinal);

    // The folders of styles, as the settings may name them.
    static IEnumerable<string> Folders(Desk desk, string folder, List<string> differs)
    {
        foreach (
            var path in desk
                .RuleFolders.Select(file => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/'))
                .Distinct()
        )
        {
            if (path.StartsWith("..", StringComparison.Ordinal))
                differs.Add(
                    $"the style {Path.GetFileName(path)} lies outside this folder ({path}), where settings may not reach; copy it here"
                );
            else
                yield return path;
        }
    }

    // Of a style that an earlier section switched off, each rule is named with its level: a family's level would be the same for all.
    static void Levels(StringBuilder yaml, string indent, Desk desk, ValeSettings vale, string section, HashSet<string> off)
    {
        var (styles, switches) = vale.SaidIn(section);
        var families = desk.Linter.Rules.Rules.GroupBy(rule => rule.Id.Family, StringComparer.Ordinal).ToList();
        if (styles is { } wanted)
        {
            foreach (var family in families)
            {
                if (!wanted.Contains(family.Key, StringComparer.OrdinalIgnoreCase))
                {
                    off.Add(family.Key);
                    yaml.Append($"{indent}{family.Key}: off\n");
                }
                else if (off.Contains(family.Key))
                {
                    foreach (
                        var rule in family.Where(rule => !switches.Any(each => rule.IsCalled(each.Name)) && !off.Contains(rule.Id.Name))
                    )
                        yaml.Append($"{indent}{rule.Id}: {rule.Level.ToName()}\n");
                }
            }
        }

        foreach (var (name, isOn, level) in switches)
        {
            if (!isOn)
                off.Add(name.Replace('.', '/'));
            var rule = desk.Linter.Rules.Find(name);
            var value = isOn ? level ?? rule?.Level : Severity.Off;
            if (value is { } known && (rule is not null || families.Exists(family => family.Key == name)))
                yaml.Append($"{indent}{name.Replace('.', '/')}: {known.ToName()}\n");
        }
    }

    static void Differences(ValeSettings vale, List<string> differs)
    {
        differs.Add("in a header, only the title, summary and captions are checked; a rule reads other fields if its scope names them");
        differs.Add("page furniture and readers' comments are left out unless a rule's scope names them");
        if (vale.LowestLevel != Severity.Suggestion)
            differs.Add($"MinAlertLevel is the command line's: style-lint check --min-level {vale.LowestLevel.ToName()}");
        if (!vale.Vocabulary.IsEmpty)
            differs.Add("vocabularies are not read; put the words that a rule should accept in its exceptions");
        if (vale.SkipsText)
            differs.Add(
                "TokenIgnores, BlockIgnores, CommentDelimiters, IgnoredScopes, SkippedScopes and IgnoredClasses have no counterpart"
            );
        if (vale.Formats.Count > 0)
            differs.Add("[formats] has no counterpart; a file is read by its own extension");
    }

    // Patterns of Vale cross folders with one star, ours with two.
    static string GlobOf(string section)
    {
        if (section.Contains("**", StringComparison.Ordinal))
            return section;
        if (!section.Contains('/'))
            return section.AsSpan().IndexOfAny("*?[{") < 0 ? "/" + section : section;
        return section.EndsWith("/*", StringComparison.Ordinal)
            ? section[..^1] + "**"
            : section.Replace("/*", "/**/*", StringComparison.Ordinal);
    }

    static void List(StringBuilder yaml, string key, IEnumerable<string> values, List<string> differs)
    {
        var usable = new List<string>();
        foreach (var value in values)
        {
            if (key != "include" || Glob.Parse(value, out var error) is not null)
                usable.Add(value);
            else
                differs.Add($"the section [{value}] {error}");
        }

        if (usable.Count > 0)
            yaml.Append($"{key}:\n{string.Concat(usable.Select(value => $"  - {Quoted(value)}\n"))}\n");
    }

    static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
