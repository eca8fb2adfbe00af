using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>Where rules look on a page that is read as Vale reads it, and what comments to Vale silence there.</summary>
public sealed class ValeReadingTests
{
    const string Page = """
        ---
        title: A bad title
        tags: [bad]
        date: 2025-01-01
        ---
        # A bad *heading*

        A bad **paragraph** with a [bad link](bad.md "bad") and `bad code`. And a bad
        sentence.

        - bad entry

        > bad quote

        | bad head |
        | --- |
        | bad cell |

        ![bad picture](bad.png "bad tip")

        ```
        bad block
        ```

        """;

    static string Marked(string scope, string draft, string ini = "[*]\nBasedOnStyles = Desk\n", string path = "draft.md")
    {
        var rules = Check.Load(("Desk/Bad.yml", $"extends: existence\nmessage: x\n{scope}\ntokens: [bad]\n"));
        Assert.DoesNotContain(rules.Problems, problem => !problem.IsNote);
        var settings = Settings.Default with { Vale = ValeIni.Load(SourceText.From(ini, ".vale.ini")).Value };
        var found = Check.Lint(draft, path, rules: rules.Value, settings: settings).Diagnostics;
        return Markup.Draw(draft, found.Where(each => each.Suppression is null).Select(each => (each.Span, (string?)null)));
    }

    static IEnumerable<string> Lines(string scope, string ini = "[*]\nBasedOnStyles = Desk\n") =>
        Marked(scope, Page, ini).Split('\n').Where(line => line.Contains("[|", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "",
        "title: A [|bad|] title / # A [|bad|] *heading* / A [|bad|] **paragraph** with a [[|bad|] link](bad.md \"bad\") and `bad code`. And a [|bad|] / - [|bad|] entry / > [|bad|] quote / | [|bad|] head | / | [|bad|] cell | / ![[|bad|] picture](bad.png \"bad tip\")"
    )]
    [InlineData("scope: heading", "# A [|bad|] *heading*")]
    [InlineData("scope: heading.h1", "# A [|bad|] *heading*")]
    [InlineData("scope: heading.h2", "")]
    [InlineData("scope: list", "- [|bad|] entry")]
    [InlineData("scope: blockquote", "> [|bad|] quote")]
    [InlineData("scope: table.header", "| [|bad|] head |")]
    [InlineData("scope: table.cell", "| [|bad|] cell |")]
    [InlineData("scope: attr.alt", "![[|bad|] picture](bad.png \"bad tip\")")]
    [InlineData("scope: text.attr", "![[|bad|] picture](bad.png \"bad tip\")")]
    [InlineData("scope: text.frontmatter.title", "title: A [|bad|] title")]
    [InlineData("scope: text.frontmatter.date", "")]
    [InlineData("scope: link", "A bad **paragraph** with a [[|bad|] link](bad.md \"bad\") and `bad code`. And a bad")]
    [InlineData("scope: code", "A bad **paragraph** with a [bad link](bad.md \"bad\") and `[|bad|] code`. And a bad")]
    [InlineData("scope: strong", "")]
    [InlineData("scope: [list, blockquote]", "- [|bad|] entry / > [|bad|] quote")]
    [InlineData("scope: text & ~heading & ~list & ~table & ~attr & ~frontmatter & ~paragraph", "> [|bad|] quote")]
    [InlineData("scope: list.md", "- [|bad|] entry")]
    [InlineData("scope: list.rst", "")]
    [InlineData("scope: paragraph", "A [|bad|] **paragraph** with a [[|bad|] link](bad.md \"bad\") and `bad code`. And a [|bad|]")]
    public void A_scope_is_the_part_of_the_page_that_Vale_means(string scope, string lines) =>
        Assert.Equal(lines, string.Join(" / ", Lines(scope)));

    [Fact]
    public void Raw_is_all_of_the_file_with_its_markup()
    {
        var drawn = Marked("scope: raw", Page);
        Assert.Equal(Page.Replace("bad", "[|bad|]", StringComparison.Ordinal), drawn);
        // Lines end as they do in rules, whatever the file has.
        var rules = Check.Load(("Desk/Bad.yml", "extends: existence\nmessage: x\nscope: raw\nnonword: true\ntokens: ['\\n\\n# ']\n")).Value;
        var found = Assert.Single(Check.Lint("A.\r\n\r\n# B\r\n", rules: rules).Diagnostics);
        Assert.Equal((2, 6), (found.Span.Start, found.Span.Length));
    }

    [Fact]
    public void Summary_is_the_running_text_as_one()
    {
        var rules = Check
            .Load(("Desk/Bad.yml", "extends: existence\nmessage: x\nscope: summary\nnonword: true\ntokens: ['one\\s+two']\n"))
            .Value;
        const string draft = "# one\n\none\n\n- two\n\n# two\n";
        Assert.Equal(
            "# one\n\n[|one\n\n- two|]\n\n# two\n",
            Markup.Draw(draft, Check.Lint(draft, rules: rules).Diagnostics.Select(each => (each.Span, (string?)null)))
        );
    }

    [Theory]
    [InlineData("$title", "Harbor", "# [|The Storm at wide harbour|]\n")]
    [InlineData("$title", "wide harbour", "# The Storm at wide harbour\n")]
    [InlineData("$title", "[Ww]ide har.*r", "# The Storm at wide harbour\n")]
    [InlineData("$title\nvocab: false", "wide harbour", "# [|The Storm at wide harbour|]\n")]
    [InlineData("$sentence", "harbour", "# [|The storm at Wide Harbour|]\n")]
    [InlineData("$sentence", "Wide Harbour", "# The storm at Wide Harbour\n")]
    public void A_vocabulary_keeps_its_capitals(string match, string accepted, string marked)
    {
        var rules = Check.Load(("Desk/Case.yml", $"extends: capitalization\nmessage: x\nscope: heading\nmatch: {match}\n")).Value;
        var words = Vocabulary.Load([SourceText.From(accepted + "\n", "accept.txt")], []).Value;
        var ini = ValeIni.Load(SourceText.From("[*]\nBasedOnStyles = Desk\n", ".vale.ini")).Value.With(words, []);
        var draft = Markup.Read(marked).Text;
        var found = Check.Lint(draft, rules: rules, settings: Settings.Default with { Vale = ini }).Diagnostics;
        Assert.Equal(marked, Markup.Draw(draft, found.Select(each => (each.Span, (string?)null))));
    }

    [Theory]
    [InlineData("scope: raw", "<!-- vale off -->\n\nA [|bad|] word.\n")]
    [InlineData("scope: raw", "<!-- vale Desk.Bad = NO -->\n\nA [|bad|] word.\n")]
    [InlineData("scope: text", "<!-- vale off -->\n\nA bad word.\n")]
    public void A_comment_silences_nothing_in_the_file_as_it_stands(string scope, string marked) =>
        Assert.Equal(marked, Marked(scope, Markup.Read(marked).Text));

    [Theory]
    [InlineData("## [|A|] word of `so_much_code` here.\n", "28")]
    [InlineData("## `so_much_code_here` [|i|]s not all.\n", "29")]
    [InlineData("## A word of `code`, here.\n", null)]
    public void Code_counts_for_as_many_characters_as_it_has(string marked, string? count)
    {
        var rules = Check.Load(("Desk/Long.yml", "extends: occurrence\nmessage: '%s'\nscope: heading\nmax: 24\ntoken: '[^ ]| '\n")).Value;
        var draft = Markup.Read(marked).Text;
        var found = Check.Lint(draft, rules: rules).Diagnostics;
        Assert.Equal(marked, Markup.Draw(draft, found.Select(each => (each.Span, (string?)null))));
        Assert.Equal(count, found.FirstOrDefault()?.Message);
    }

    [Fact]
    public void A_sentence_is_one_of_a_plain_paragraph()
    {
        var rules = Check
            .Load(("Desk/Long.yml", "extends: existence\nmessage: x\nscope: sentence\nnonword: true\ntokens: ['^.+$']\n"))
            .Value;
        var settings = Settings.Default with { Vale = ValeIni.Load(SourceText.From("[*]\nBasedOnStyles = Desk\n", ".vale.ini")).Value };
        const string draft = "# Head one. Two.\n\nOne here. Two there.\n\n- List one. Two.\n";
        Assert.Equal(
            "# Head one. Two.\n\n[|One here.|] [|Two there.|]\n\n- List one. Two.\n",
            Markup.Draw(draft, Check.Lint(draft, rules: rules, settings: settings).Diagnostics.Select(each => (each.Span, (string?)null)))
        );
    }

    [Theory]
    [InlineData("IgnoredScopes = strong", "", "scope: heading", "# A [|bad|] *heading*")]
    // Settings that name other tags than code want code read.
    [InlineData(
        "IgnoredScopes = em, a",
        "",
        "scope: paragraph",
        "A [|bad|] **paragraph** with a [bad link](bad.md \"bad\") and `[|bad|] code`. And a [|bad|]"
    )]
    [InlineData(
        "SkippedScopes = blockquote, table",
        "",
        "",
        "title: A [|bad|] title / # A [|bad|] *heading* / A [|bad|] **paragraph** with a [[|bad|] link](bad.md \"bad\") and `bad code`. And a [|bad|] / - [|bad|] entry / ![[|bad|] picture](bad.png \"bad tip\")"
    )]
    [InlineData("IgnoredScopes = code, frontmatter.title", "", "scope: frontmatter", "")]
    [InlineData("", "TokenIgnores = (bad \\w+)", "scope: list", "")]
    [InlineData("", "TokenIgnores = (bad), (x)", "scope: heading", "")]
    [InlineData(
        "",
        "BlockIgnores = (?s)(> .*?quote)",
        "",
        "title: A [|bad|] title / # A [|bad|] *heading* / A [|bad|] **paragraph** with a [[|bad|] link](bad.md \"bad\") and `bad code`. And a [|bad|] / - [|bad|] entry / | [|bad|] head | / | [|bad|] cell | / ![[|bad|] picture](bad.png \"bad tip\")"
    )]
    public void What_settings_call_no_text_is_none(string core, string section, string scope, string lines) =>
        Assert.Equal(lines, string.Join(" / ", Lines(scope, $"{core}\n[*.md]\nBasedOnStyles = Desk\n{section}\n")));

    [Theory]
    [InlineData("<!-- vale off -->\nbad\n\n<!-- vale on -->\n[|bad|]\n")]
    [InlineData("[|bad|] <!-- vale off --> bad <!-- vale on --> [|bad|]\n")]
    [InlineData("<!-- vale Desk.Bad = NO -->\n\nbad\n\n<!-- vale Desk.Bad = YES -->\n\n[|bad|]\n")]
    [InlineData("<!-- vale Desk = NO -->\n\nbad\n\n<!-- vale Desk = YES -->\n\n[|bad|]\n")]
    [InlineData("<!-- vale House.Bad = NO -->\n\n[|bad|]\n")]
    [InlineData("<!-- vale Desk.Bad[\"bad\",\"worse\"] = NO -->\n\nbad\n\n<!-- vale Desk.Bad[\"bad\"] = YES -->\n\n[|bad|]\n")]
    [InlineData("<!-- vale Desk.Bad[\"worse\"] = NO -->\n\n[|bad|]\n")]
    [InlineData("<!-- vale style = House -->\n\nbad\n\n<!-- vale styles = House, Desk -->\n\n[|bad|]\n")]
    [InlineData("<!-- Vale is off -->\n\n[|bad|]\n")]
    public void A_comment_to_Vale_holds_until_another_takes_it_back(string draft)
    {
        var plain = draft.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        Assert.Equal(draft, Marked("", plain));
        var mdx = draft.Replace("<!--", "{/*", StringComparison.Ordinal).Replace("-->", "*/}", StringComparison.Ordinal);
        Assert.Equal(
            mdx,
            Marked(
                "",
                plain.Replace("<!--", "{/*", StringComparison.Ordinal).Replace("-->", "*/}", StringComparison.Ordinal),
                path: "draft.mdx"
            )
        );
        var own = draft.Replace("<!--", "<%", StringComparison.Ordinal).Replace("-->", "%>", StringComparison.Ordinal);
        Assert.Equal(
            own,
            Marked(
                "",
                own.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
                "[*]\nBasedOnStyles = Desk\nCommentDelimiters = <%, %>\n"
            )
        );
    }

    [Fact]
    public void A_comment_to_Vale_leaves_the_rules_that_ship_alone()
    {
        const string draft = "<!-- vale off -->\nThe fair is on Friday, March 22, 2025.\n";
        Assert.Contains(Check.Lint(draft).Diagnostics, each => each.Rule.Name == "dates/weekday-mismatch" && each.Suppression is null);
    }

    [Fact]
    public void An_indent_makes_no_code_in_mdx() =>
        Assert.Equal("<Card>\n\n    [|bad|] words\n\n</Card>\n", Marked("", "<Card>\n\n    bad words\n\n</Card>\n", path: "draft.mdx"));
}
