using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What holds for every draft, whatever the rules.</summary>
public class LinterTests
{
    const string Storm = "extends: existence\nmessage: \"No {match}.\"\nlevel: error\ntokens: [storm]\n";

    static readonly RuleSet Rules = Check
        .Load(("weather/storm.yml", Storm), ("weather/rain.yml", Storm.Replace("[storm]", "[rain]")))
        .Value;

    [Theory]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -- its name -->\nA storm came.\n\nA [|storm|] went.")]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -- its name -->\n\nA storm came.")]
    [InlineData("<!-- style-lint-disable-next-line weather.storm, weather/rain -- both names -->\nA storm and rain came.")]
    [InlineData(
        "<!-- style-lint-disable weather/storm -- a quiz -->\n\nA storm came.\n\nA storm went; [|rain|] stayed.\n\n<!-- style-lint-enable weather/storm -->\n\nA [|storm|] came."
    )]
    [InlineData("---\nstyle-lint: { disable: { weather/storm: a quiz } }\n---\n\nA storm came and [|rain|].")]
    [InlineData(
        "<!-- style-lint-disable-next-line weather/storm -- one -->\n<!-- style-lint-disable-next-line weather/rain -- two -->\nA storm and rain came.\n\nA [|storm|] and [|rain|] went."
    )]
    [InlineData(
        "<!-- style-lint-disable-next-line weather/storm -- one -->\n\n<!-- style-lint-disable-next-line weather/rain -- over\ntwo lines -->\n\nA storm and rain came."
    )]
    [InlineData(
        "<!-- style-lint-disable-next-line weather/storm -- one --> <!-- style-lint-disable-next-line weather/rain -- two -->\nA storm and rain came.\nA [|storm|] and [|rain|] went."
    )]
    [InlineData(
        "> <!-- style-lint-disable-next-line weather/storm -- one -->\n> <!-- style-lint-disable-next-line weather/rain -- two -->\n>\n> A storm and rain came."
    )]
    [InlineData(
        "<!-- style-lint-disable weather/storm -- a quiz -->\n\nA storm came.\n\n<!-- style-lint-enable Weather.Storm -->\n\nA [|storm|] went."
    )]
    [InlineData("<!-- style-lint-disable-next-line WEATHER.Storm -- its name -->\nA storm came.")]
    [InlineData("{/* style-lint-disable-next-line weather/storm -- its name */}\nA storm came.")]
    public void A_rule_is_silenced_where_the_draft_says_so_with_its_reason(string marked)
    {
        var draft = Markup.Read(marked).Text;
        var result = Check.Lint(draft, marked.StartsWith('{') ? "draft.mdx" : "draft.md", rules: Rules);
        Assert.Equal(
            marked,
            Markup.Draw(draft, result.Diagnostics.Where(found => found.Suppression is null).Select(found => (found.Span, (string?)null)))
        );
        Assert.Contains(result.Diagnostics, found => found.Suppression?.Reason.Length > 0);
    }

    [Theory]
    [InlineData("<!-- style-lint-disable-next-line -- why -->\nA gale.", "style-lint/bad-suppression", "name the rule")]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -->\nA gale.", "style-lint/bad-suppression", "reason")]
    [InlineData("<!-- style-lint-disable-next-line weather/strom -- why -->\nA gale.", "style-lint/bad-suppression", "weather/storm")]
    [InlineData("<!-- style-lint-allow weather/storm -- why -->\nA gale.", "style-lint/bad-suppression", "unknown comment")]
    [InlineData("<!-- style-lint-enable weather/storm -->\nA gale.", "style-lint/bad-suppression", "enables nothing")]
    [InlineData(
        "<!-- style-lint-disable-next-line weather/storm -- why -->\nA gale.",
        "style-lint/unused-suppression",
        "Delete this suppression."
    )]
    [InlineData(
        "---\nstyle-lint: { disable: { weather/storm: why } }\n---\n\nA gale.",
        "style-lint/unused-suppression",
        "Delete this suppression."
    )]
    public void A_suppression_that_does_nothing_is_a_finding(string draft, string rule, string says)
    {
        var found = Assert.Single(Check.Lint(draft, rules: Rules).Diagnostics);
        Assert.Equal(rule, found.Rule.Name);
        Assert.Contains(says, found.Message);
    }

    [Theory]
    [InlineData("<!-- stylelint-disable weather/storm -- why -->\nA storm.", "draft.md", "did you mean style-lint-disable?")]
    [InlineData(
        "<!-- stylelint-disable-next-line weather/storm -- why -->\nA storm.",
        "draft.md",
        "did you mean style-lint-disable-next-line?"
    )]
    [InlineData("<!-- style_lint_disable_next_line weather/storm -->\nA storm.", "draft.md", "did you mean style-lint-disable-next-line?")]
    [InlineData("<!-- style-lint disable weather/storm -->\nA storm.", "draft.md", "did you mean style-lint-disable?")]
    [InlineData("<!-- StyleLint: off -->\nA storm.", "draft.md", "did you mean style-lint-disable?")]
    [InlineData("<!-- sytle-lint-disable weather/storm -- why -->\nA storm.", "draft.md", "did you mean style-lint-disable?")]
    [InlineData("{/* stylelint-enable weather/storm */}\nA storm.", "draft.mdx", "did you mean style-lint-enable?")]
    [InlineData("<!-- style-lint-disable-next-line weather/storm -- why -->\nA storm.", "draft.txt", "a .txt draft has no comments")]
    [InlineData("One line.\n  <!-- stylelint-disable weather/storm -->\nA storm.", "draft.txt", "a .txt draft has no comments")]
    public void A_comment_that_was_probably_meant_to_silence_is_told_how(string draft, string path, string says)
    {
        var found = Check.Lint(draft, path, rules: Rules).Diagnostics;
        Assert.Contains(says, Assert.Single(found, each => each.Rule == BuiltInRules.BadSuppression).Message);
        Assert.Contains(found, each => each.Rule.Name == "weather/storm" && each.Suppression is null);
    }

    [Theory]
    [InlineData("<!-- textlint-disable storm -->\nA gale.", "draft.md")]
    [InlineData("<!-- eslint-disable -->\nA gale.", "draft.md")]
    [InlineData("<!-- markdownlint-disable MD013 -->\nA gale.", "draft.md")]
    [InlineData("<!-- vale off -->\nA gale.", "draft.md")]
    [InlineData("<!-- style guide: see the desk -->\nA gale.", "draft.md")]
    [InlineData("<!-- stylelint is another tool -->\nA gale.", "draft.md")]
    [InlineData("<!-- systems: style of the lint -->\nA gale.", "draft.md")]
    [InlineData("```\n<!-- stylelint-disable storm -->\n```\n", "draft.md")]
    [InlineData("<!-- a note -->\nThe style-lint-disable of it.", "draft.txt")]
    public void Other_comments_are_left_alone(string draft, string path) =>
        Assert.DoesNotContain(Check.Lint(draft, path, rules: Rules).Diagnostics, each => each.Rule == BuiltInRules.BadSuppression);

    const string Unused = "<!-- style-lint-disable-next-line weather/storm -- why -->\nA gale.";

    [Theory]
    [InlineData(Unused, "style-lint/unused-suppression: warning")]
    [InlineData(Unused, "", "levels: { style-lint/unused-suppression: off }")]
    [InlineData(Unused, "", "levels: { Style-Lint.Unused-Suppression: off }")]
    [InlineData(Unused, "style-lint/unused-suppression: error", "levels: { style-lint: error }")]
    [InlineData(
        Unused,
        "style-lint/unused-suppression: suggestion",
        "levels: { style-lint: error }\noverrides: [{ files: draft.md, levels: { style-lint: suggestion } }]"
    )]
    [InlineData(
        Unused,
        "style-lint/unused-suppression: suppressed",
        "suppress: [{ rule: STYLE-LINT/unused-suppression, files: draft.md, reason: why }]"
    )]
    [InlineData(
        Unused,
        "style-lint/unused-suppression: warning",
        "suppress: [{ rule: style-lint/unused-suppression, files: other.md, reason: why }]"
    )]
    [InlineData(
        "<!-- style-lint-disable style-lint/unused-suppression -- moved by hand -->\n\n" + Unused,
        "style-lint/unused-suppression: suppressed"
    )]
    [InlineData(
        "<!-- style-lint-disable style-lint/bad-suppression -- an old tool's -->\n\n<!-- style-lint-allow x -->",
        "style-lint/bad-suppression: suppressed"
    )]
    [InlineData("<!-- style-lint-disable style-lint/unread-part -- why -->", "style-lint/unused-suppression: warning")]
    [InlineData("<!-- style-lint-disable style-lint/unread-part -- why -->", "", "levels: { style-lint/unread-part: off }")]
    [InlineData("<!-- style-lint-disable style-lint/unread-prat -- why -->", "style-lint/bad-suppression: warning")]
    public void What_StyleLint_itself_finds_is_weighed_and_silenced_as_any_rule(string draft, string found, string settings = "") =>
        Assert.Equal(
            found,
            string.Join(
                ", ",
                Check
                    .Lint(draft, rules: Rules, settings: Settings.Load(SourceText.From(settings, "style-lint.yml")).Value)
                    .Diagnostics.Select(each => $"{each.Rule}: {(each.Suppression is null ? each.Severity.ToName() : "suppressed")}")
            )
        );

    [Fact]
    public void Every_finding_of_its_own_is_found_by_its_name()
    {
        var all = typeof(BuiltInRules)
            .GetProperties()
            .Select(each => each.GetValue(null))
            .OfType<BuiltInRule>()
            .Select(rule => rule.Id.Name)
            .ToList();
        Assert.Equal(all.Order(StringComparer.Ordinal), BuiltInRules.All.Select(rule => rule.Id.Name));
        Assert.All(all, name =>
            Assert.True(
                BuiltInRules.Find(name.ToUpperInvariant().Replace('/', '.'))?.Id.Name == name
                    && new RuleId(name).IsOfFamily(BuiltInRules.Family)
            )
        );
    }

    [Theory]
    [InlineData("dates/undated", "dates/undated", true)]
    [InlineData("dates/undated", "Dates.UNDATED", true)]
    [InlineData("write-good.Passive", "write-good/passive", true)]
    [InlineData("dates/undated", "dates-undated", false)]
    [InlineData("dates/undated", "dates/undate", false)]
    [InlineData("dates/undated", "", false)]
    public void A_name_means_a_rule_whatever_its_capitals_and_divider(string rule, string name, bool same)
    {
        Assert.Equal(same, new RuleId(rule).IsCalled(name));
        Assert.Equal(
            same ? rule : null,
            Check.Load((rule.Replace('.', '/') + ".yml", Storm)).Value.Find(name)?.Id.Name.Replace('/', rule.Contains('.') ? '.' : '/')
        );
    }

    [Fact]
    public void A_present_name_goes_before_a_former_one()
    {
        var rules = Check.Load(("a/first.yml", Storm + "formerly: [b/second]\n"), ("b/second.yml", Storm)).Value;
        Assert.Equal("b/second", rules.Find("B/second")!.Id.Name);
    }

    [Fact]
    public void Ten_thousand_suppressions_in_a_row_are_read_at_once()
    {
        var draft = string.Concat(Enumerable.Repeat("<!-- style-lint-disable-next-line a/b -- c -->\n", 10_000)) + "\nEnd.";
        var scopes = SuppressionReader.Read(Check.Read(draft).Draft).Value;
        Assert.Equal(10_000, scopes.Length);
        Assert.All(scopes, scope => Assert.Equal("End.", draft[scope.Covers.Start..Math.Min(draft.Length, scope.Covers.End)]));
    }

    [Fact]
    public void Suppressions_that_lie_one_in_the_other_silence_each_finding_once_and_none_of_them_is_unused()
    {
        var draft =
            "<!-- style-lint-disable weather/storm -- one -->\n\nA storm.\n\n<!-- style-lint-disable weather/storm -- two -->\n\nA storm.\n\n<!-- style-lint-disable weather/rain -- none -->\n";
        var found = Check.Lint(draft, rules: Rules).Diagnostics;
        Assert.Equal(["one", "one"], found.Where(each => each.Rule.Name == "weather/storm").Select(each => each.Suppression?.Reason));
        Assert.Contains("weather/rain", Assert.Single(found, each => each.Rule == BuiltInRules.UnusedSuppression).Message);
    }

    [Fact]
    public void A_rule_that_throws_becomes_a_finding_and_the_others_run()
    {
        var kind = new RuleKind("failing", "Fails.", [], [], _ => new(new Failing(), []));
        var rules = RuleSet
            .Load(
                [SourceText.From("extends: failing\nmessage: x", "a/fails.yml"), SourceText.From(Storm, "weather/storm.yml")],
                [.. RuleKinds.All, kind]
            )
            .Value;
        var found = Check.Lint("A storm came.", rules: rules).Diagnostics;
        Assert.Equal(["style-lint/rule-failed", "weather/storm"], found.Select(each => each.Rule.Name));
        Assert.Contains("a/fails", found[0].Message);
    }

    [Fact]
    public void A_rule_that_runs_out_of_its_time_is_off_from_then_on_and_said_so_once()
    {
        var slow = new Slow();
        var kind = new RuleKind("slow", "Takes its time.", [], [], _ => new(slow, []));
        var rules = RuleSet
            .Load(
                [SourceText.From("extends: slow\nmessage: x", "a/slow.yml"), SourceText.From(Storm, "weather/storm.yml")],
                [.. RuleKinds.All, kind]
            )
            .Value;
        var found = Enumerable
            .Range(0, 3)
            .Select(_ => Check.Lint("A storm came.", rules: rules).Diagnostics.Select(each => each.Rule.Name))
            .ToList();
        Assert.Equal(["style-lint/rule-failed", "weather/storm"], found[0]);
        Assert.Equal(["weather/storm"], found[1]);
        Assert.Equal(["weather/storm"], found[2]);
        Assert.Equal(1, slow.Runs);
        Assert.True(rules.Find("a/slow")!.IsOutOfTime);
        Assert.False(rules.Find("weather/storm")!.IsOutOfTime);
    }

    [Fact]
    public void In_an_editor_each_version_says_which_rule_is_off()
    {
        var kind = new RuleKind("slow", "Takes its time.", [], [], _ => new(new Slow(), []));
        var rules = RuleSet.Load([SourceText.From("extends: slow\nmessage: x", "a/slow.yml")], [.. RuleKinds.All, kind]).Value;
        var linter = new Linter(rules, new(FactBook.Default, Check.Today));
        var versions = new DraftVersions();
        for (var version = 0; version < 3; version++)
            Assert.Contains("a/slow", Assert.Single(linter.Lint(SourceText.From("A storm came."), versions).Diagnostics).Message);
    }

    [Fact]
    public void A_limit_keeps_the_first_findings_of_a_rule()
    {
        var rules = Check.Load(("weather/storm.yml", Storm + "limit: 2\n")).Value;
        Assert.Equal(
            "[|storm|] [|storm|] storm",
            Markup.Draw(
                "storm storm storm",
                Check.Lint("storm storm storm", rules: rules).Diagnostics.Select(found => (found.Span, (string?)null))
            )
        );
    }

    [Fact]
    public void A_cancelled_check_stops()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var linter = new Linter(Rules, new(Facts.FactBook.Empty, Check.Today));
        Assert.Throws<OperationCanceledException>(() => linter.Lint(SourceText.From("A storm."), cancel: cancel.Token));
    }

    [Fact]
    public void No_fix_touches_the_words_of_a_quotation()
    {
        var rules = Check.Load(("x/swap.yml", "extends: substitution\nmessage: x\nswap: { storm: gale }")).Value;
        var found = Check.Lint("\"The storm is here to stay,\" Jane Roe said of the storm.", rules: rules).Diagnostics;
        Assert.Equal([0, 1], found.Select(each => each.Fixes.Length));
    }

    sealed class Slow : IAnalyzer
    {
        internal int Runs { get; private set; }

        public void Analyze(in Analysis analysis)
        {
            Runs++;
            throw new RegexMatchTimeoutException();
        }
    }

    sealed class Failing : IAnalyzer
    {
        public void Analyze(in Analysis analysis) => throw new InvalidOperationException("It fell over.");
    }
}
