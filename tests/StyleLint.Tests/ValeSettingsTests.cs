using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What a <c>.vale.ini</c> means.</summary>
public sealed class ValeSettingsTests
{
    static ValeSettings Load(string ini, params string[] packages)
    {
        var loaded = ValeIni.Load(SourceText.From(ini, ".vale.ini"), [.. packages.Select(each => SourceText.From(each, "package.ini"))]);
        Assert.Empty(loaded.Problems);
        return loaded.Value;
    }

    [Theory]
    // A star crosses folders, as nowhere else in these settings.
    [InlineData("*.md", "a.md desk/notes/a.md", "a.txt amd")]
    [InlineData("*.{md,txt}", "a.md b/a.txt", "a.mdx")]
    [InlineData("desk/*.md", "desk/a.md desk/notes/a.md", "a.md other/desk.md")]
    [InlineData("desk/**/*.md", "desk/a.md desk/x/y/a.md", "a.md desk.md")]
    // With two stars anywhere, one stops at a slash.
    [InlineData("**/desk/*.md", "desk/a.md x/desk/a.md", "desk/notes/a.md")]
    [InlineData("[!.]*.md", "a.md", ".a.md")]
    [InlineData("a?.[mt]*", "ab.md ab.txt", "a.md abc.md ab.html")]
    [InlineData("!*.md", "a.txt", "a.md")]
    [InlineData(@"\*.md", "*.md", "a.md")]
    [InlineData("{README,news/{a,b}}.md", "README.md news/a.md news/b.md", "news/c.md")]
    public void A_section_is_for_the_files_that_it_is_for_in_Vale(string section, string holds, string passes)
    {
        var vale = Load($"[{section}]\nBasedOnStyles = Desk\n");
        Assert.All(holds.Split(' '), path => Assert.True(vale.Covers(path), path));
        Assert.All(passes.Split(' '), path => Assert.False(vale.Covers(path), path));
    }

    [Theory]
    [InlineData("[*.md]\nBasedOnStyles = Desk", "Desk.Cut warning, House.Cut off")]
    [InlineData("[*]\nBasedOnStyles = Desk, House", "Desk.Cut warning, House.Cut warning")]
    // The later section's styles take the place of the earlier one's; single rules add up.
    [InlineData("[*.md]\nBasedOnStyles = Desk\nDesk.Cut = NO\n[a.*]\nBasedOnStyles = House", "Desk.Cut off, House.Cut warning")]
    [InlineData("[*.md]\nDesk.Cut = error\n[a.*]\nDesk.Swap = YES", "Desk.Cut error, Desk.Swap warning, House.Cut off")]
    [InlineData("[a.*]\nBasedOnStyles = House\n[*]\nBasedOnStyles = Desk", "Desk.Cut off, House.Cut warning")]
    [InlineData("[*.md]\nBasedOnStyles = Desk\nDesk = error\nDesk.Swap = suggestion", "Desk.Cut error, Desk.Swap suggestion")]
    [InlineData("[*.md]\nBasedOnStyles = Desk\n[a.md]\nDesk.Cut = NO", "Desk.Cut off, Desk.Swap warning")]
    [InlineData("MinAlertLevel = error\n[*.md]\nBasedOnStyles = Desk\nDesk.Cut = error", "Desk.Cut error, Desk.Swap off")]
    [InlineData("[*.txt]\nBasedOnStyles = Desk", "Desk.Cut off")]
    public void Sections_add_up_to_the_level_of_a_rule(string ini, string levels)
    {
        var rules = Check
            .Load([
                .. new[] { "Desk/Cut", "Desk/Swap", "House/Cut" }.Select(id =>
                    ($"{id}.yml", "extends: existence\nmessage: x\ntokens: [x]\n")
                ),
            ])
            .Value;
        var settings = Settings.Default with { Vale = Load(ini) };
        foreach (var each in levels.Split(", "))
            Assert.Equal(each, $"{each.Split(' ')[0]} {settings.LevelOf(rules.Find(each.Split(' ')[0])!, "a.md").ToName()}");
    }

    [Fact]
    public void Values_are_read_as_Vale_reads_them()
    {
        var vale = Load(
            "; a comment\nStylesPath = \"desk/styles\" # where they lie\nVocab = Ships, \\\n  Harbour\n\n[formats]\nmarkd = md\n[*.md]\n"
                + "TokenIgnores = (\\d{1,3}), (<[^>,]+>)\nBasedOnStyles : Desk , House\n`Desk.Cut` = 'NO'\n"
        );
        Assert.Equal("desk/styles", Assert.Single(vale.StylesPaths).Path);
        Assert.Equal(["Ships", "Harbour"], vale.Vocabularies.Select(name => name.Name));
        Assert.Equal("Desk House", string.Join(' ', vale.StylesOf("a.md").Styles));
        Assert.Equal("md", vale.Formats["markd"]);
        Assert.True(vale.Reads("a.markd"));
        // A comma inside of brackets is the pattern's.
        Assert.Equal([@"(\d{1,3})", "(<[^>,]+>)"], vale.At("a.md").Reading.Tokens.Select(pattern => pattern.ToString()));
    }

    [Fact]
    public void A_package_adds_its_styles_and_the_own_settings_have_the_last_word()
    {
        var vale = Load(
            "MinAlertLevel = warning\n[*.md]\nBasedOnStyles = Desk\nPack.Cut = NO\n",
            "MinAlertLevel = error\n[*.md]\nBasedOnStyles = Pack\nPack.Cut = error\n[*.txt]\nBasedOnStyles = Pack\n"
        );
        Assert.Equal("Desk Pack", string.Join(' ', vale.StylesOf("a.md").Styles));
        Assert.Equal("Pack", string.Join(' ', vale.StylesOf("a.txt").Styles));
        Assert.Equal(Severity.Warning, vale.LowestLevel);
        Assert.Equal(Severity.Off, vale.At("a.md").LevelOf(new("Pack/Cut"), Severity.Error));
    }

    [Fact]
    public void What_is_wrong_is_said_where_it_stands_and_the_rest_is_used()
    {
        var source = SourceText.From(
            "StylePath = styles\nTokenIgnores = (x)\nMinAlertLevel = loud\njust words\n[*.md]\nVocab = Ships\nBasedOnStyle = Desk\n"
                + "BlockIgnores = (\nTransform = a.xsl\nDesk.Cut = maybe\nBasedOnStyles = Desk\n[{a]\nBasedOnStyles = House\n[broken\nDesk.Swap = NO\n",
            ".vale.ini"
        );
        var loaded = ValeIni.Load(source);
        Assert.Equal("Desk", string.Join(' ', loaded.Value.StylesOf("a.md").Styles));
        Assert.Equal(
            """
            [|StylePath|] = styles
            [|TokenIgnores|] = (x)
            MinAlertLevel = [|loud|]
            [|just words|]
            [*.md]
            [|Vocab|] = Ships
            BasedOnStyle = [|Desk|]
            BlockIgnores = [|(|]
            [|Transform|] = a.xsl
            Desk.Cut = [|maybe|]
            BasedOnStyles = Desk
            [[|{a|]]
            BasedOnStyles = House
            [|[broken|]
            Desk.Swap = NO

            """,
            Check
                .Problems(source, [.. loaded.Problems.OrderBy(problem => problem.Span.Start)])
                .Split("\n---")[0]
                .Replace(@"\[|", "[|", StringComparison.Ordinal)
        );
        Assert.Contains(
            "did you mean 'StylesPath'?",
            loaded.Problems.Single(each => each.Span.Start == 0).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(loaded.Problems, each => each.Message.Contains("did you mean 'BasedOnStyles'?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("harbour", "the harbour today", true)]
    [InlineData("harbour", "the Harbour today", false)]
    [InlineData("[Hh]arbour", "the Harbour today", true)]
    // The words of a phrase pass where they stand in it, and nowhere else.
    [InlineData("harbour master", "the harbour master", true)]
    [InlineData("harbour master", "the harbour today", false)]
    [InlineData("# harbour", "the harbour today", false)]
    public void A_vocabulary_lets_its_words_pass(string entry, string text, bool passes)
    {
        var words = Vocabulary.Load([SourceText.From(entry + "\n", "accept.txt")], []);
        Assert.Empty(words.Problems);
        var at = text.IndexOf("arbour", StringComparison.OrdinalIgnoreCase) - 1;
        Assert.Equal(passes, words.Value.Accepts(text, at, "harbour".Length));
    }

    [Fact]
    public void An_entry_that_is_no_expression_is_taken_letter_by_letter()
    {
        var words = Vocabulary.Load([SourceText.From("C++ (new\n", "accept.txt")], [SourceText.From("old\n", "reject.txt")]);
        Assert.True(Assert.Single(words.Problems).IsNote);
        Assert.Equal("old", string.Join(' ', words.Value.Rejected));
    }
}
