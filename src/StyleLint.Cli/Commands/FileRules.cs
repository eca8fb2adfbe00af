using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint rules FILE</c>: which settings, rules and levels apply to one file, and why.</summary>
static class FileRules
{
    /// <summary>Writes them for a person to read.</summary>
    /// <param name="desk">The desk of the file.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="around">What the run has around it.</param>
    public static void WriteText(Desk desk, string file, Surroundings around)
    {
        var palette = TextPage.Palette(around);
        var settings = desk.Linter.Settings;
        var path = desk.Relative(Path.GetFullPath(file, around.Folder));
        around.Output.WriteLine(
            $"{Printable.Text(file)}: {(settings.Source is { } source ? $"settings in {Printable.Text(source.Path)}" : "no settings file")}"
                + (settings.Includes(path) ? "" : "; they leave this file out")
        );
        if (settings.Vale is { } vale)
            WriteVale(vale, path, around);
        around.Output.WriteLine();
        var rules = desk.Linter.Rules.Rules.Where(rule => settings.LevelOf(rule, path) != Severity.Off).ToList();
        var column = rules.Select(rule => rule.Id.Name.Length).DefaultIfEmpty().Max() + 2;
        foreach (var rule in rules)
        {
            var level = settings.LevelOf(rule, path);
            around.Output.WriteLine(
                $"{palette.Level(level, level.ToName().PadRight(10))}  {Printable.Text(rule.Id.Name).PadRight(column)}"
                    + palette.Faint(Printable.Line(settings.Why(rule, path)))
            );
        }

        var off = desk.Linter.Rules.Rules.Length - rules.Count;
        around.Output.WriteLine();
        around.Output.WriteLine($"{TextReport.Count(rules.Count, "rule")} on, {off} off");
    }

    /// <summary>Writes them for programs.</summary>
    /// <inheritdoc cref="WriteText"/>
    public static void WriteJson(Desk desk, string file, Surroundings around) => JsonText.Write(around.Output, json =>
        {
            var settings = desk.Linter.Settings;
            var path = desk.Relative(Path.GetFullPath(file, around.Folder));
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteText("file", file);
            if (settings.Source is { } source)
                json.WriteText("settings", source.Path);
            else
                json.WriteNull("settings");
            json.WriteBoolean("included", settings.Includes(path));
            json.WriteStartArray("rules");
            foreach (var rule in desk.Linter.Rules.Rules)
            {
                json.WriteStartObject();
                json.WriteText("rule", rule.Id.Name);
                json.WriteString("level", settings.LevelOf(rule, path).ToName());
                json.WriteText("why", settings.Why(rule, path));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    static void WriteVale(ValeSettings vale, string path, Surroundings around)
    {
        Line("sections", vale.SectionsOf(path).Select(section => $"[{section}]"));
        var (styles, section) = vale.StylesOf(path);
        Line("styles", section is null ? [] : styles.Append($"(from [{section}])"));
        if (!vale.Vocabulary.IsEmpty)
            Line(
                "vocabulary",
                [
                    $"{string.Join(", ", vale.Vocabularies.Select(name => name.Name))}: {TextReport.Count(vale.Vocabulary.Accepted.Length, "accepted entry", "accepted entries")}, "
                        + $"{vale.Vocabulary.Rejected.Length} rejected",
                ]
            );
        Line("lowest level", [vale.LowestLevel.ToName()]);

        void Line(string name, IEnumerable<string> values) =>
            around.Output.WriteLine(
                $"  {name + ":", -13} {(string.Join(' ', values) is { Length: > 0 } all ? Printable.Text(all) : "none")}"
            );
    }
}
