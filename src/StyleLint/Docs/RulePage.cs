using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Rules;

namespace StyleLint.Docs;

/// <summary>A rule → its page, in Markdown: what <c>explain</c> shows and <c>rules/README.md</c> collects.</summary>
public static class RulePage
{
    /// <summary>The page of one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="heading">Level of its heading, 1-5.</param>
    public static string Of(Rule rule, int heading = 1) => Of(rule, heading, static words => words);

    /// <summary>The page of one rule that may come from an untrusted author.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="encode">Encodes the rule's own words so that they are harmless.</param>
    public static string Of(Rule rule, Func<string, string> encode) => Of(rule, 1, encode);

    static string Of(Rule rule, int heading, Func<string, string> encode)
    {
        var page = new StringBuilder();
        page.Append('#', heading).Append(' ').Append(encode(rule.Id.Name)).Append("\n\n");
        page.Append("Level: ").Append(rule.Level.ToName());
        page.Append(". Kind: ").Append(rule.Kind.Name).Append('.');
        if (rule.ReportingOnly)
            page.Append(" Only in reporting.");
        if (MeasuredPrecision.IsShipped(rule))
            page.Append("\n\n")
                .AppendJoin("\n\n", MeasuredPrecision.Of(rule) is { IsEmpty: false } measured ? measured : [MeasuredPrecision.NotJudged]);
        page.Append("\n\n> ").Append(encode(rule.Message.Template).Trim().ReplaceLineEndings("\n> ")).Append('\n');
        if (rule.Why.Length > 0)
            page.Append('\n').Append(encode(rule.Why)).Append('\n');
        foreach (var example in rule.Examples)
            Append(page, example);
        if (rule.Link is { } link)
            page.Append("\nRead more: ").Append(encode(link)).Append('\n');
        // In a code span nothing is markup but its own end.
        var name = rule.Id.Name.Replace('`', '\'');
        page.Append("\nSilence one, with a reason: `<!-- style-lint-disable-next-line ").Append(name).Append(" -- why -->`. ");
        page.Append("Switch it off: `levels: { ").Append(name).Append(": off }` in `style-lint.yml`.\n");
        return page.ToString();
    }

    /// <summary>The pages of many rules after a table of contents, family by family.</summary>
    public static string OfAll(RuleSet rules)
    {
        var pages = new StringBuilder();
        pages.Append("# The rules\n\n");
        pages.Append(
            """
            What StyleLint checks. Each rule has a name, a level and a message, in which words in {braces} are filled in from your story; follow its
            name for the reason and examples, where `[|…|]` marks the words a finding marks. Levels: *error* can't be right, *warning* is nearly always
            worth a look, *suggestion* often is, *off* is for you to switch on. [The settings](settings.md) change any of them. Each rule says how often
            it was right on stories it had not been tried on before.

            """.ReplaceLineEndings("\n")
        );
        foreach (var family in rules.Rules.GroupBy(rule => rule.Id.Family))
        {
            pages.Append("\n## ").Append(family.Key).Append("\n\n| rule | level | says |\n| --- | --- | --- |\n");
            foreach (var rule in family)
            {
                pages
                    .Append("| [")
                    .Append(rule.Id.Name)
                    .Append("](#")
                    .Append(Anchor(rule.Id.Name))
                    .Append(") | ")
                    .Append(rule.Level.ToName());
                pages.Append(" | ").Append(rule.Message.Template.ReplaceLineEndings(" ").Trim().Replace("|", "\\|")).Append(" |\n");
            }
        }

        foreach (var rule in rules.Rules)
            pages.Append('\n').Append(Of(rule, heading: 3));
        pages.Append(
            "\n## About this page\n\nMade from the rule files of this folder (run the tests with `UPDATE=1` after a change) and from "
        );
        pages.Append("[precision.csv](precision.csv), which `style-lint try --judge` fills. ").Append(Judged(rules)).Append('\n');
        return pages.ToString();
    }

    // Which of the rules that are on by default nobody has judged yet.
    static string Judged(RuleSet rules)
    {
        var on = rules.Rules.Where(rule => rule.Level > Severity.Off).ToList();
        var open = on.Where(rule => MeasuredPrecision.Of(rule).IsEmpty).ToList();
        return open.Count == 0 ? "All that are switched on have been judged."
            : open.Count == on.Count ? $"Of {on.Count} that are switched on, none has been judged yet."
            : $"Of {on.Count} that are switched on, {open.Count} have not been judged yet: {string.Join(", ", open.Select(rule => $"[{rule.Id.Name}](#{Anchor(rule.Id.Name)})"))}.";
    }

    // As GitHub makes the anchor of a heading.
    static string Anchor(string heading) => heading.ToLowerInvariant().Replace("/", "").Replace(".", "");

    static void Append(StringBuilder page, Example example)
    {
        var given = example.Given switch
        {
            { Date: { } date, Path: { } path } => $" ({path}, dated {date:yyyy-MM-dd})",
            { Date: { } date } => $" (dated {date:yyyy-MM-dd})",
            { Path: { } path } => $" ({path})",
            _ => "",
        };
        page.Append(example.Bad is null ? "\nGood" : "\nBad").Append(given).Append(":\n\n");
        Fence(page, example.Bad ?? example.Good ?? "");
        foreach (var mended in example.Fixed)
        {
            page.Append(example.Fixed.Length > 1 ? "\nOne way out:\n\n" : "\nFixed:\n\n");
            Fence(page, mended);
        }
    }

    // Longer than any run of backticks in the example, or the example could end it.
    static void Fence(StringBuilder page, string text)
    {
        var (longest, run) = (3, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        page.Append('`', longest + 1).Append("text\n").Append(text.TrimEnd('\n')).Append('\n').Append('`', longest + 1).Append('\n');
    }
}
