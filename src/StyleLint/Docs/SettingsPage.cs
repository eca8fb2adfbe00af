using System.Collections.Immutable;
using System.Text;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Docs;

/// <summary>The keys of <c>style-lint.yml</c> → their page, in Markdown: <c>rules/settings.md</c>.</summary>
public static class SettingsPage
{
    /// <summary>The page.</summary>
    public static string Make()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Settings

            Every key that `style-lint.yml` may have. Each draft uses the nearest `style-lint.yml` above it; paths and patterns are relative to
            that file's folder and never lead out of it.

            A complete example:

            ```yaml
            include: ["stories/**"]
            exclude: ["stories/archive/**"]
            rules: [desk/rules]
            facts: [desk/people.yml]
            names: [desk/names.csv]
            baseline: style-lint.baseline
            wire: desk/wire
            house: reuters
            spelling: british
            levels:
              wire: error
              dates/undated: off
            overrides:
              - files: ["howto/**"]
                evergreen: true
                levels: { titles: suggestion }
            staff:
              outlet: Harbour News
              writers: [Jane Roe]
              agencies: [Reuters]
              credits: ["staff and agencies"]
            exempt:
              surnames: [Thatcher]
              acronyms: [NHS]
            suppress:
              - rule: dates/weekday-mismatch
                files: ["stories/2026-02-03.txt"]
                reason: The date is the charge's.
            ```


            """.ReplaceLineEndings("\n")
        );
        page.Append("## Keys\n\n");
        KindPage.Append(page, Settings.Keys, indent: 0);
        page.Append("\nThe levels are ").AppendJoin(", ", Diagnostics.SeverityNames.All.Select(name => $"`{name}`")).Append(".\n");
        return page.ToString();
    }
}
