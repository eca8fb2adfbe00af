using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Docs;

/// <summary>The ready settings → their page, in Markdown: <c>houses/README.md</c>.</summary>
public static class HousePage
{
    /// <summary>What each house changes of the rules as they ship.</summary>
    public static string OfAll()
    {
        var page = new StringBuilder();
        page.Append("# The houses\n\n");
        page.Append("`house: ap` or `house: reuters` in `style-lint.yml` starts from that agency's stylebook: rules of house style that ship switched off are\n");
        page.Append("switched on, some of them in the house's own form. `levels:` has the last word. A rule that is not named here is as in\n");
        page.Append("[the rules](../rules/README.md). Made from the files of this folder; run the tests with `UPDATE=1` after a change.\n");
        foreach (var house in Settings.Houses)
        {
            page.Append("\n## ").Append(house).Append("\n\n| rule | level | asks |\n| --- | --- | --- |\n");
            foreach (var rule in RuleSet.Of(house).Rules)
            {
                var shipped = RuleSet.Default.Find(rule.Id.Name);
                if (shipped is not null && shipped.Level == rule.Level && shipped.Source == rule.Source)
                    continue;
                page.Append("| ").Append(rule.Id.Name).Append(" | ").Append(rule.Level.ToName()).Append(" | ");
                page.Append(rule.Message.Template.ReplaceLineEndings(" ").Trim().Replace("|", "\\|"));
                if (shipped is null || shipped.Source != rule.Source)
                    page.Append(" In this house's form: ").Append(rule.Why.ReplaceLineEndings(" ").Trim().Replace("|", "\\|"));
                page.Append(" |\n");
            }
        }

        return page.ToString();
    }
}
