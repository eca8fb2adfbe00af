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

            Every key that `style-lint.yml` may have. It is a plain text file in the folder of your stories: run `style-lint init` to have one written, or
            copy the lines you need. Text after a colon is the value; keep the spaces at the start of lines. Each draft uses the nearest such file above
            it. Files and folders are named from the folder it is in, and can't lie outside it; in patterns, `*` stands for any part of a name, `**` for any
            folders.

            A complete example:

            ```yaml
            house: reuters                     # or ap
            spelling: british                  # or american
            levels:
              wire: error                      # a family of rules
              dates/undated: off               # one rule
            exempt:                            # these need no introduction
              surnames: [Thatcher]
              acronyms: [NHS]
            include: ["stories/**"]
            exclude: ["stories/archive/**"]
            rules: [desk/rules]                # your own rules
            facts: [desk/people.yml]           # your own people and offices
            names: [desk/names.csv]            # names you print often
            baseline: style-lint.baseline      # old findings, left for now
            wire: desk/wire                    # agency copy
            overrides:
              - files: ["howto/**"]
                evergreen: true
                levels: { titles: suggestion }
            staff:
              outlet: Harbour News
              writers: [Jane Roe]
              agencies: [Reuters]
              credits: ["staff and agencies"]
            suppress:
              - rule: dates/weekday-mismatch
                files: ["stories/2026-02-03.txt"]
                reason: The wrong weekday is quoted from the charge sheet.
            ```


            """.ReplaceLineEndings("\n")
        );
        page.Append("## Keys\n\n");
        KindPage.Append(page, Settings.Keys, indent: 0);
        page.Append(
            "\nOf the levels, `error` fails a check, `warning` is shown, `suggestion` is counted, and `off` switches a rule off.\n"
        );
        return page.ToString();
    }
}
