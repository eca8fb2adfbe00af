using System.Text;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Docs;

/// <summary>The ready settings → their page, in Markdown: <c>rules/houses/README.md</c>.</summary>
public static class HousePage
{
    /// <summary>What each house changes in the built-in rules, and how an example fares under it.</summary>
    public static string OfAll()
    {
        var page = new StringBuilder();
        page.Append("# The houses\n\n");
        page.Append(
            "`house: ap` or `house: reuters` in `style-lint.yml` starts from that agency's stylebook: rules of house style that ship switched off become\n"
        );
        page.Append("suggestions, some of them in the house's own form. `levels:` has the last word. All other rules are as in\n");
        page.Append("[the rules](../README.md). Made from the files of this folder; run the tests with `UPDATE=1` after a change.\n");
        foreach (var house in Settings.Houses)
        {
            page.Append("\n## ").Append(house).Append("\n\n| rule | flags | asks for |\n| --- | --- | --- |\n");
            foreach (var rule in RuleSet.Of(house).Rules)
            {
                if (RuleSet.Default.Find(rule.Id.Name) is { } shipped && shipped.Level == rule.Level && shipped.Source == rule.Source)
                    continue;
                page.Append("| ").Append(rule.Id.Name).Append(" | ");
                var bad = rule.Examples.First(example => example.Bad is not null);
                // One line of a story is enough to show it: the one with the marks.
                page.Append(Cell(Line(bad.Bad!, bad.Bad!.IndexOf("[|", StringComparison.Ordinal)).Replace("[|", "**").Replace("|]", "**")))
                    .Append(" | ");
                page.Append(
                        bad.Fixed is [var mended, ..] ? Cell(Line(mended, bad.Bad!.IndexOf("[|", StringComparison.Ordinal)))
                        : rule.Message.Names.Any() ? ""
                        : Cell(rule.Message.Template)
                    )
                    .Append(" |\n");
            }
        }

        return page.ToString();
    }

    static string Line(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)].TrimStart('#', ' ');
    }

    static string Cell(string text) => text.Replace("|", "\\|");
}
