using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What a run says of its rules and facts as a whole, so that nobody takes silence for a check.</summary>
static class DeskNotes
{
    // The kind of rule that holds titles against the facts.
    const string OfficeKind = "office-on-date";

    /// <summary>Which rule files check nothing: whoever brings them has to hear it.</summary>
    public static IEnumerable<string> OnIdleRules(IEnumerable<Desk> desks) =>
        desks.Select(desk => IdleRules.Of(desk).Say()).OfType<string>().Distinct();

    /// <summary>Whose settings hold where there are Vale's: its users would look for their rules, and others for ours.</summary>
    public static IEnumerable<string> OnVale(IEnumerable<Desk> desks)
    {
        foreach (var desk in desks)
        {
            if (desk.Linter.Settings is { Vale: { } vale, Source: { } ini })
                yield return $"using {ini.Path} ({Names(vale)}); StyleLint's own rules are off until there is a {SettingsFile.FileName}";
            else if (desk.File is { } file && File.Exists(Path.Combine(file.Folder, ".vale.ini")))
                yield return $"using {file.Settings.Source?.Path ?? SettingsFile.FileName}; the .vale.ini beside it is ignored";
        }
    }

    static string Names(ValeSettings vale)
    {
        var styles = vale.Styles.Select(style => style.Name).Distinct(StringComparer.Ordinal).ToList();
        var single = vale.Rules.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Count();
        return
            string.Join(
                " and ",
                new[]
                {
                    styles.Count == 0 ? "" : $"{(styles.Count == 1 ? "style" : "styles")} {string.Join(", ", styles)}",
                    single == 0 ? "" : Reports.TextReport.Count(single, "single rule"),
                }.Where(text => text.Length > 0)
            )
                is { Length: > 0 } names
            ? names
            : "no style and no rule";
    }

    /// <summary>How old the facts are, where a draft is later and somebody's title is held against them; null elsewhere.</summary>
    /// <param name="desks">Whose facts.</param>
    /// <param name="linters">What has checked the drafts.</param>
    /// <param name="latest">The day of the latest draft.</param>
    public static string? OnOldFacts(IEnumerable<Desk> desks, IEnumerable<Linter> linters, DateOnly latest)
    {
        if (
            !linters.Any(linter =>
                linter.Rules.Rules.Any(rule => rule.Kind.Name == OfficeKind && linter.Settings.LevelOf(rule, "") != Severity.Off)
            )
        )
            return null;
        // Whoever took office after they were written is not in them.
        var old = new List<(SourceText? File, DateOnly Day)>();
        foreach (var desk in desks)
            old.AddRange(desk.FactsKnownUntil().Where(facts => facts.Day < latest));
        if (old.Count == 0)
            return null;
        var days = old.OrderBy(facts => facts.Day)
            .Select(facts => $"{facts.Day:MMMM d, yyyy} ({facts.File?.Path ?? "StyleLint's own"})")
            .Distinct();
        return $"the facts about people are complete up to {string.Join(", ", days)}, and a draft is of {latest:MMMM d, yyyy}: changes of office since then are unknown";
    }
}
