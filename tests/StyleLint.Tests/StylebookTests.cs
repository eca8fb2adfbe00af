using StyleLint.Diagnostics;
using StyleLint.Docs;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>The ready settings: where the two stylebooks ask for different things, and that a newsroom has the last word.</summary>
public sealed class StylebookTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Houses => [.. Settings.Houses];

    public void Dispose() => _folder.Dispose();

    // Each line: a story, and which of the two houses would change it, and how.
    [Theory]
    [InlineData(
        "The bridge is safe, the ministry said Monday.",
        "dates/weekday-style",
        "",
        "The bridge is safe, the ministry said on Monday."
    )]
    [InlineData(
        "The bridge is safe, the ministry said on Monday.",
        "dates/weekday-style",
        "The bridge is safe, the ministry said Monday.",
        ""
    )]
    [InlineData("The bridge closed yesterday.", "dates/deictic-day", "The bridge closed Monday.", "The bridge closed on Monday.")]
    [InlineData("The bridge opens on Feb. 9, 2026.", "dates/redundant-year", "The bridge opens on Feb. 9.", "")]
    [InlineData(
        "The bridge opens on February 9.",
        "dates/month-abbreviation",
        "The bridge opens on Feb. 9.",
        "The bridge opens on Feb. 9."
    )]
    [InlineData("Volodymyr Zelenskiy sees Sergei Lavrov.", "titles/house-spelling", "Volodymyr Zelenskyy sees Sergey Lavrov.", "")]
    [InlineData("Volodymyr Zelenskyy sees Sergey Lavrov.", "titles/house-spelling", "", "Volodymyr Zelenskiy sees Sergei Lavrov.")]
    [InlineData(
        "Senator Ada Brown will meet Gov. John Lund.",
        "titles/title-abbreviation",
        "Sen. Ada Brown will meet Gov. John Lund.",
        "Senator Ada Brown will meet Governor John Lund."
    )]
    public void A_story_is_put_into_each_houses_form(string story, string rule, string ap, string reuters)
    {
        Assert.Equal(ap.Length == 0 ? story : ap, Mended("ap", rule, story));
        Assert.Equal(reuters.Length == 0 ? story : reuters, Mended("reuters", rule, story));
        Assert.Empty(Lint(RuleSet.Default, rule, story));
    }

    [Theory]
    [InlineData("Will the bridge fall?", "titles/question-headline", "reuters")]
    [InlineData("County closes the Vestnes bridge for repairs that none had seen", "titles/long-headline", "ap")]
    [InlineData("County closes the Vestnes bridge for repairs that nobody had planned", "titles/long-headline", "ap reuters")]
    [InlineData("County closes the Vestnes bridge", "titles/long-headline", "")]
    public void A_headline_is_held_to_each_houses_measure(string headline, string rule, string houses)
    {
        var story = $"# {headline}\n\nBy Jane Roe\n\nThe bridge is closed, the mayor said.";
        Assert.Equal(houses, string.Join(' ', Settings.Houses.Where(house => Lint(RuleSet.Of(house), rule, story).Length > 0)));
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public void A_house_speaks_in_suggestions_of_rules_that_ship_switched_off(string house)
    {
        var changed = RuleSet.Of(house).Rules.Where(rule => rule.Level != RuleSet.Default.Find(rule.Id.Name)!.Level).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, rule =>
            Assert.Equal((Severity.Suggestion, Severity.Off), (rule.Level, RuleSet.Default.Find(rule.Id.Name)!.Level))
        );
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public void The_files_of_a_house_are_in_order(string house)
    {
        var file = SourceText.From(
            File.ReadAllText(Path.Combine(HouseTests.Root(), "rules", "houses", $"{house}.yml")),
            $"rules/houses/{house}.yml"
        );
        var (levels, problems) = Settings.Load(file);
        Assert.Empty(problems);
        Assert.All(levels.Names, name => Assert.NotNull(RuleSet.Default.Find(name.Name)));
        var folder = Path.Combine(HouseTests.Root(), "rules", "houses", house);
        var files = Directory
            .EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories)
            .Select(each => SourceText.From(File.ReadAllText(each), Path.GetRelativePath(HouseTests.Root(), each).Replace('\\', '/')));
        var own = RuleSet.Load(files, RuleKinds.All);
        Assert.Empty(own.Problems);
        foreach (var rule in own.Value.Rules)
        {
            // A form of the house's own that nothing switches on would never be seen.
            Assert.Contains(levels.Levels, level => level.Name.Name == rule.Id.Name);
            Assert.Contains(rule.Examples, example => example.Bad is not null);
            Assert.Empty(ExampleRunner.Run(rule, FactBook.Default));
        }
    }

    [Fact]
    public void There_are_files_for_just_the_houses_that_settings_know() =>
        Assert.Equal(
            Settings.Houses,
            Directory
                .EnumerateFiles(Path.Combine(HouseTests.Root(), "rules", "houses"), "*.yml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_page_of_the_houses_is_current() => HouseTests.AssertCurrent("rules/houses/README.md", HousePage.OfAll());

    [Fact]
    public void Settings_choose_a_house_and_have_the_last_word()
    {
        Assert.Equal(Severity.Off, LevelIn("levels: { dates: warning }"));
        Assert.Equal(Severity.Suggestion, LevelIn("house: reuters"));
        Assert.Equal(Severity.Suggestion, LevelIn("house: AP"));
        Assert.Equal(Severity.Warning, LevelIn("house: reuters\nlevels: { dates: warning }"));
        Assert.Equal(Severity.Off, LevelIn("house: reuters\nlevels: { dates/weekday-style: off }"));
    }

    [Fact]
    public void A_rule_of_the_newsrooms_own_stands_over_the_houses()
    {
        _folder.Write("desk/rules/dates/weekday-style.yml", "extends: existence\nmessage: No weekdays.\ntokens: [Monday]\n");
        _folder.Write("style-lint.yml", "house: ap\nrules: [desk/rules]\n");
        Assert.Equal("No weekdays.", Desk().Linter.Rules.Find("dates/weekday-style")!.Message.Template);
    }

    Severity LevelIn(string settings)
    {
        _folder.Write("style-lint.yml", $"{settings}\n");
        var linter = Desk().Linter;
        return linter.Settings.LevelOf(linter.Rules.Find("dates/weekday-style")!, "a.md");
    }

    Desk Desk() => new Newsroom(new(_folder.Path, Check.Today), (_, _) => { }).For(_folder.Path);

    static string Mended(string house, string rule, string story)
    {
        var text = story;
        foreach (
            var change in Lint(RuleSet.Of(house), rule, story)
                .SelectMany(found => found.Fixes[0].Changes)
                .OrderByDescending(change => change.Span.Start)
        )
            text = text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        return text;
    }

    static Diagnostic[] Lint(RuleSet rules, string rule, string story) =>
        [.. Check.Lint(story, "story.md", Check.Today, new([rules.Find(rule)!])).Diagnostics];
}
