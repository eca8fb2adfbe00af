using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

public class SettingsTests
{
    const string Everything = """
        include: ["stories/**"]
        exclude: ["**/archive/**", "*.draft.md"]
        rules: [desk/rules]
        facts: [desk/people.yml, more.yml]
        levels:
          dates: warning
          dates/undated: off
          write-good.Passive: suggestion
        overrides:
          - files: ["howto/**"]
            evergreen: true
            levels: { dates/undated: error }
          - files: howto/news/**
            evergreen: no
            levels: { dates: "off" }
        staff: { agencies: [AP], writers: [Ada Brown, Grace Lee], outlet: Harbour News, credits: [staff and agencies] }
        exempt: { surnames: [Zelenskiy], acronyms: [NVE, WHO] }
        suppress:
          - { rule: dates/undated, files: ["columns/**"], reason: "diary column" }
        """;

    [Fact]
    public void All_that_settings_say_is_read()
    {
        var (settings, problems) = Settings.Load(SourceText.From(Everything, "style-lint.yml"));
        Assert.Empty(problems.Select(problem => problem.Message));
        Assert.Equal(["stories/**"], settings.Include.Select(glob => glob.Pattern));
        Assert.Equal(["**/archive/**", "*.draft.md"], settings.Exclude.Select(glob => glob.Pattern));
        Assert.Equal(["desk/rules"], settings.Rules.Select(path => path.Path));
        Assert.Equal(["desk/people.yml", "more.yml"], settings.Facts.Select(path => path.Path));
        Assert.Equal("AP", Assert.Single(settings.Staff.Agencies));
        Assert.Equal("Ada Brown, Grace Lee", string.Join(", ", settings.Staff.Writers));
        Assert.Equal("Harbour News", settings.Staff.Outlet);
        Assert.Equal("staff and agencies", Assert.Single(settings.Staff.Credits));
        Assert.Equal("Zelenskiy", Assert.Single(settings.ExemptSurnames));
        Assert.Equal("NVE, WHO", string.Join(", ", settings.ExemptAcronyms));
        Assert.Equal("diary column", Assert.Single(settings.Suppressions).Reason);
    }

    [Theory]
    [InlineData("stories/a.md", true)]
    [InlineData("stories/archive/a.md", false)]
    [InlineData("stories/a.draft.md", false)]
    [InlineData("notes/a.md", false)]
    public void Drafts_are_included_and_left_out(string path, bool included) => Assert.Equal(included, Load(Everything).Includes(path));

    [Fact]
    public void Without_settings_every_draft_is_checked_at_each_rules_own_level()
    {
        Assert.True(Settings.Default.Includes("a/b.md"));
        Assert.Equal(Severity.Warning, Settings.Default.LevelOf(Named("dates/undated"), "a.md"));
        Assert.False(Settings.Default.IsEvergreen("a.md"));
    }

    [Theory]
    [InlineData("titles/long", "stories/a.md", Severity.Error)]
    [InlineData("dates/other", "stories/a.md", Severity.Warning)]
    [InlineData("Dates/Other", "stories/a.md", Severity.Warning)]
    [InlineData("dates/undated", "stories/a.md", Severity.Off)]
    [InlineData("dates/undated", "howto/a.md", Severity.Error)]
    [InlineData("dates/other", "howto/a.md", Severity.Warning)]
    [InlineData("dates/undated", "howto/news/a.md", Severity.Off)]
    [InlineData("write-good.Passive", "a.md", Severity.Suggestion)]
    [InlineData("write-good/Passive", "a.md", Severity.Suggestion)]
    [InlineData("datesx/undated", "a.md", Severity.Error)]
    public void The_nearest_word_about_a_rule_decides_its_level(string rule, string path, Severity level) =>
        Assert.Equal(level, Load(Everything).LevelOf(Named(rule, Severity.Error), path));

    [Theory]
    [InlineData("spelling: American", Severity.Suggestion, Severity.Off)]
    [InlineData("spelling: british", Severity.Off, Severity.Suggestion)]
    [InlineData("spelling: american\nlevels: { titles/british-spelling: warning }", Severity.Warning, Severity.Off)]
    [InlineData("spelling: american\nlevels: { titles: error }", Severity.Suggestion, Severity.Off)]
    [InlineData("levels: { dates: error }", Severity.Off, Severity.Off)]
    public void A_house_that_chooses_its_English_is_told_of_the_other(string settings, Severity british, Severity american)
    {
        var both = Load(settings);
        Assert.Equal(
            (british, american),
            (
                both.LevelOf(RuleSet.Default.Find("titles/british-spelling")!, "a.md"),
                both.LevelOf(RuleSet.Default.Find("titles/american-spelling")!, "a.md")
            )
        );
    }

    [Fact]
    public void A_rule_answers_to_its_former_names()
    {
        var rule = Named("dates/no-date") with { Formerly = ["dates/undated", "old/undated"] };
        var settings = Load("levels: { dates/undated: off }\nsuppress:\n  - { rule: old/undated, files: ['*'], reason: x }\n");
        Assert.Equal(Severity.Off, settings.LevelOf(rule, "a.md"));
        Assert.True(rule.IsCalled(Assert.Single(settings.SuppressionsIn("a.md")).Rule.Name));
        Assert.False(Named("dates/undated").IsCalled(settings.Suppressions[0].Rule.Name));
        Assert.Equal(Severity.Off, Load("levels: { old: off }").LevelOf(rule, "a.md"));
    }

    [Theory]
    [InlineData("howto/a.md", true)]
    [InlineData("howto/news/a.md", false)]
    [InlineData("stories/a.md", false)]
    public void Overrides_say_what_is_evergreen(string path, bool evergreen) => Assert.Equal(evergreen, Load(Everything).IsEvergreen(path));

    [Fact]
    public void Names_of_rules_can_be_held_against_the_rules_there_are()
    {
        var read = Markup.Read(
            "levels:\n  [|dates|]: off\n  [|dates/nothing|]: off\noverrides:\n- files: x\n  levels: { [|titles|]: off }\nsuppress:\n- { rule: [|a/b|], files: y, reason: z }"
        );
        Assert.Equal(
            Markup.Draw(read.Text, read.Marks),
            Markup.Draw(read.Text, Load(read.Text).Names.Select(name => (name.Span, (string?)null)))
        );
    }

    [Theory]
    [InlineData("[|exlude|]: x", "'exclude'")]
    [InlineData("[|zzz|]: x", "include, exclude")]
    [InlineData("levels:\n  dates: [|eror|]", "'error'")]
    [InlineData("levels:\n  dates: [|loud|]", "suggestion or off")]
    [InlineData("levels:\n  [|dates|]:", "no value; use error")]
    [InlineData("levels: [|off|]", "keys")]
    [InlineData("overrides:\n- [|evergreen|]: true", "'files' is missing")]
    [InlineData("overrides:\n- files: x\n  evergreen: [|maybe|]", "true or false")]
    [InlineData("overrides: [|x|]", "list")]
    [InlineData("suppress:\n- [|rule|]: a\n  files: b", "'reason' is missing")]
    [InlineData("suppress:\n- { rule: a, files: b, reason: [|\" \"|] }", "empty")]
    [InlineData("suppress:\n- { [|files|]: b, reason: c }", "'rule' is missing")]
    [InlineData("staff: { [|writer|]: x }", "'writers'")]
    [InlineData("include: ['a', [|'[b'|]]", "']'")]
    [InlineData("exclude: [|'!a'|]", "exclude")]
    [InlineData("rules: [|''|]", "empty")]
    [InlineData("exclude:\n- a\n- [|b: c|]", "single values")]
    [InlineData("house: [|Ruters|]", "did you mean 'reuters'?")]
    [InlineData("house: [|guardian|]", "use ap or reuters")]
    [InlineData("spelling: [|brittish|]", "did you mean 'british'?")]
    [InlineData("[|just text|]", "key: value")]
    [InlineData("levels:\n[|\ta: b|]", "spaces")]
    [InlineData("rules: x\n[|rules|]: y", "twice")]
    public void A_wrong_entry_is_shown_where_it_stands(string marked, string says)
    {
        var read = Markup.Read(marked);
        var problem = Assert.Single(Settings.Load(SourceText.From(read.Text)).Problems);
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, [(problem.Span, null)]));
        Assert.Contains(says, problem.Message);
        Assert.False(problem.IsNote);
    }

    [Fact]
    public void One_wrong_entry_leaves_the_others_in_force()
    {
        var settings = Settings.Load(SourceText.From("exlude: x\ninclude: [a, '[']\nlevels: { a: loud, b: off }")).Value;
        Assert.Equal("a", Assert.Single(settings.Include).Pattern);
        Assert.Equal(Severity.Off, settings.LevelOf(Named("b/c"), "x.md"));
        Assert.Equal(Severity.Warning, settings.LevelOf(Named("a/c"), "x.md"));
    }

    public static TheoryData<string, string> EveryKey()
    {
        var data = new TheoryData<string, string>();
        foreach (var key in Settings.Keys)
        {
            data.Add("{0}: x", key.Name);
            foreach (var inner in key.Keys)
                data.Add(key.Type == KeyType.Map ? $"{key.Name}:\n  {{0}}: x" : $"{key.Name}:\n- {{0}}: x", inner.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryKey))]
    public void Each_key_misspelt_is_an_error_that_names_it(string file, string key)
    {
        foreach (var misspelt in (string[])[key[..1] + key[2..], $"{key[1]}{key[0]}{key[2..]}", key + "x", key[..1] + "_" + key[1..]])
        {
            var problems = Settings.Load(SourceText.From(string.Format(file, misspelt))).Problems;
            Assert.Contains(problems, problem => problem.Message == $"unknown key '{misspelt}'; did you mean '{key}'?" && !problem.IsNote);
        }
    }

    [Fact]
    public void No_settings_text_at_all_is_no_problem() => Assert.Empty(Settings.Load(SourceText.From("# later\n")).Problems);

    static Settings Load(string text)
    {
        var (settings, problems) = Settings.Load(SourceText.From(text, "style-lint.yml"));
        Assert.Empty(problems);
        return settings;
    }

    static Rule Named(string name, Severity level = Severity.Warning) =>
        new()
        {
            Id = new(name),
            Kind = new("none", "", [], [], _ => default),
            Level = level,
            Message = Message.Parse("", []),
            Analyzer = new Nothing(),
            Source = SourceText.From(""),
        };

    sealed class Nothing : IAnalyzer
    {
        public void Analyze(in Analysis analysis) { }
    }

    [Theory]
    [InlineData("", "titles/bare-first-mention, titles/acronym-before-expansion")]
    [InlineData("exempt: { surnames: [trump] }", "titles/acronym-before-expansion")]
    [InlineData("exempt: { acronyms: [NBSA] }", "titles/bare-first-mention")]
    [InlineData("exempt: { acronyms: [nbsa] }", "titles/bare-first-mention, titles/acronym-before-expansion")]
    public void Names_that_every_reader_knows_need_no_introduction(string yaml, string found)
    {
        var draft =
            "OSLO, March 3, 2025 - The Trump administration wrote to the NBSA, a spokesman said. The National Bridge Safety Agency "
            + "(NBSA) wrote back.";
        var result = Check.Lint(
            draft,
            settings: Settings.Load(SourceText.From($"levels: {{ titles/bare-first-mention: suggestion }}\n{yaml}", "style-lint.yml")).Value
        );
        Assert.Equal(
            found,
            string.Join(
                ", ",
                result
                    .Diagnostics.Select(each => each.Rule.Name)
                    .Where(name => name is "titles/bare-first-mention" or "titles/acronym-before-expansion")
            )
        );
    }
}
