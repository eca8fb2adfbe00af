using StyleLint.Kinds;

namespace StyleLint.Tests;

public class PatternTests
{
    static string Rule(string keys) => $"extends: existence\nmessage: \"{{match}}\"\n{keys}";

    [Theory]
    [InlineData("tokens: [at this point]", "They wait [|at this\npoint|] in time.")]
    [InlineData("tokens: [at this point]", "They wait [|at **this** point|] in time.")]
    [InlineData("tokens: [very]", "A [|very|] long delivery, not `very` in code.")]
    [InlineData("tokens: [very]\nnonword: true", "A [|very|] long deli[|very|].")]
    [InlineData("tokens: [very]\nignorecase: true", "[|Very|] long.")]
    [InlineData("tokens: [very]", "Very long.")]
    [InlineData("tokens: ['storms?']\nexceptions: [storms]", "A [|storm|] of storms.")]
    [InlineData("raw: ['\\bfoo', 'bar\\b']", "A [|foobar|] stood there.")]
    [InlineData("raw: ['\\s+end']\ntokens: [the]\nappend: true", "It is [|the end|].")]
    [InlineData("tokens: ['[[:alpha:]]+ing']", "They were [|running|] late.")]
    [InlineData("tokens: ['(?<!the )vote']", "A [|vote|], but not the vote.")]
    [InlineData("tokens: [vote]\nquoted: false", "A [|vote|]. \"The vote is lost,\" she said.")]
    [InlineData("tokens: [vote]\nscope: heading", "# The [|vote|]\n\nThe vote is lost.")]
    [InlineData("tokens: [vote]\nscope: ~heading", "# The vote\n\nThe [|vote|] is lost.")]
    [InlineData("tokens: ['^But']\nscope: sentence", "It rained. [|But|] they came. They came. But why?")]
    [InlineData("tokens: [vote]\nscope: table.header", "| the [|vote|] |\n| --- |\n| the vote |\n\nA vote.")]
    [InlineData("tokens: [vote]\nscope: table.cell", "| the vote |\n| --- |\n| the [|vote|] |\n\nA vote.")]
    [InlineData("tokens: [vote]\nscope: table", "| the [|vote|] |\n| --- |\n| the [|vote|] |\n\nA vote.")]
    [InlineData(
        "tokens: [vote]\nscope: table.header",
        "<table><caption>The vote</caption><tr><th>The [|vote|]</th><td>a vote</td></tr></table>"
    )]
    [InlineData(
        "tokens: [vote]\nscope: table.caption",
        "<table><caption>The [|vote|]</caption><tr><th>The vote</th></tr></table>\n\n<figure><figcaption>A vote</figcaption></figure>"
    )]
    [InlineData(
        "tokens: [vote]\nscope: figure.caption",
        "<table><caption>The vote</caption><tr><th>The vote</th></tr></table>\n\n<figure><figcaption>A [|vote|]</figcaption></figure>\n\nA vote."
    )]
    [InlineData("tokens: [vote]\nscope: text.txt", "A vote.")]
    [InlineData("tokens: [vote]\nscope: text.md", "A [|vote|].")]
    [InlineData("tokens: [vote]\nscope: text", "---\ntitle: A [|vote|]\nslug: vote\nsection: vote\n---\n\nA [|vote|].")]
    [InlineData("tokens: [vote]\nscope: frontmatter.slug", "---\ntitle: A vote\nslug: [|vote|]\n---\n\nA vote.")]
    [InlineData("tokens: [ab*c, x]", "[|x|] marks the [|ac|] spot.")]
    [InlineData("tokens: ['(\\w)x\\1', '(\\w)y\\2']\nnonword: true", "[|axa|] and [|byb|], not axb or byc.")]
    [InlineData("tokens: ['(\\w)x', '\\1y']\nnonword: true", "[|ax|] and [|ax|]y.")]
    [InlineData("tokens: ['(?i)storm', vote]", "A [|STORM|], a [|vote|], no VOTE.")]
    [InlineData("tokens: ['[A-Z]{3}', storm, 'the [A-Z]{3} storm']", "[|the ABC storm|] and a [|storm|] of [|ABC|].")]
    [InlineData("tokens: ['✨', '🔥']\nnonword: true", "Fire [|🔥|] and [|✨|].")]
    [InlineData("tokens: ['<!-- todo', '[A-Z]{4}']\nscope: raw\nnonword: true", "Here it is.\n\n[|<!-- todo|]: more -->\n\n[|NATO|] met.")]
    [InlineData("tokens: ['<!-- todo']\nscope: raw\nnonword: true", "Here it is.\n\n<!-- to do -->")]
    public void Words_are_found_where_Vale_would_mean_them(string keys, string marked)
    {
        var draft = Markup.Read(marked).Text;
        // The last row's second "But" opens a sentence as well.
        var expected = marked.Replace("They came. But why", "They came. [|But|] why");
        Assert.Equal(expected, Check.Marked(Rule(keys), draft));
    }

    [Theory]
    [InlineData("text.txt", "a.txt", "A [|vote|].")]
    [InlineData("text.txt & paragraph", "a.txt", "A [|vote|].")]
    [InlineData("text.md", "a.txt", "A vote.")]
    [InlineData("text.md", "a.mdx", "A [|vote|].")]
    [InlineData("text.mdx", "a.mdx", "A [|vote|].")]
    public void A_scope_may_name_how_a_draft_is_written(string scope, string path, string marked) =>
        Assert.Equal(marked, Check.Marked(Rule($"tokens: [vote]\nscope: {scope}"), Markup.Read(marked).Text, path));

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(.*a){12}$")]
    [InlineData("^(\\w+\\s?)*$")]
    [InlineData("(?=(a+))\\1+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(?<!x)(a*)*b")]
    public void A_pattern_cannot_hang_a_check(string pattern)
    {
        var loaded = Check.Load(
            ("evil/rule.yml", Rule($"tokens: ['{pattern}']\nnonword: true")),
            ("good/rule.yml", Rule("tokens: [storm]"))
        );
        Assert.Empty(loaded.Problems);
        var result = Check.Lint("A storm came.\n\n" + new string('a', 50_000) + "!", rules: loaded.Value);
        Assert.Contains(result.Diagnostics, found => found.Rule.Name == "good/rule");
    }

    [Theory]
    [InlineData("tokens: ['(unclosed']")]
    [InlineData("tokens: ['']")]
    [InlineData("level: warning")]
    [InlineData("tokens: [x]\nscope: headlin")]
    public void A_rule_that_cannot_work_is_a_problem_in_its_file(string keys)
    {
        var loaded = Check.Load(("bad/rule.yml", Rule(keys)), ("good/rule.yml", Rule("tokens: [storm]")));
        Assert.NotEmpty(loaded.Problems);
        Assert.Equal("good/rule", Assert.Single(loaded.Value.Rules).Id.Name);
    }

    [Fact]
    public void A_pattern_that_costs_too_much_to_build_is_refused()
    {
        var huge = string.Join('|', Enumerable.Range(0, 20_000).Select(i => $"word{i}"));
        var nested = new string('(', 100_000) + "a" + new string(')', 100_000);
        var loaded = Check.Load(
            ("bad/huge.yml", Rule($"tokens: ['{huge}']")),
            ("bad/nested.yml", Rule($"tokens: ['{nested}']")),
            ("bad/deep.yml", Rule($"tokens: ['{nested[99_940..100_061]}']"))
        );
        Assert.Equal(3, loaded.Problems.Length);
    }

    [Fact]
    public void A_search_that_others_kept_waiting_is_begun_again_and_one_that_ran_is_not()
    {
        var limit = TimeSpan.FromSeconds(1);
        var waiting = default(Patience);
        for (var used = 0; used < 10; used++)
            Assert.True(waiting.AllowsMore(limit, TimeSpan.FromMilliseconds(100 * used)));

        var running = default(Patience);
        Assert.True(running.AllowsMore(limit, TimeSpan.FromSeconds(5)));
        Assert.False(running.AllowsMore(limit, TimeSpan.FromSeconds(5.9)));
    }
}
