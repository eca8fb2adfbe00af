using StyleLint.Rules;

namespace StyleLint.Tests;

public class GlobTests
{
    [Theory]
    [InlineData("*.md", "a.md a/b.md a/b/c.md", "a.txt a.md.txt md")]
    [InlineData("/*.md", "a.md", "a/b.md")]
    [InlineData("./a.md", "a.md", "b/a.md")]
    [InlineData("stories/**", "stories/a.md stories/x/y/a.md", "a.md other/stories/a.md stories.md mystories/a.md")]
    [InlineData("**/archive/**", "archive/a.md x/archive/a.md x/y/archive/z/a.md", "archived/a.md x/myarchive/a.md archive.md")]
    [InlineData("archive", "archive archive/a.md x/archive/a.md", "archives/a.md a/myarchive")]
    [InlineData("archive/", "archive/a.md x/archive/a.md", "archives/a.md")]
    [InlineData("a/**/b.md", "a/b.md a/x/b.md a/x/y/b.md", "a/xb.md ab.md x/a/b.md")]
    [InlineData("a/*/b.md", "a/x/b.md", "a/b.md a/x/y/b.md")]
    [InlineData("**/*.md", "a.md x/a.md x/y/a.md", "a.mdx")]
    [InlineData("**", "a x/y", "")]
    [InlineData("a**b.md", "ab.md axb.md ax/yb.md", "b.md")]
    [InlineData("?.md", "a.md x/é.md", "ab.md .md")]
    [InlineData("[a-c]?.md", "a1.md", "d1.md a.md")]
    [InlineData("[!a-c].md", "d.md", "a.md /.md")]
    [InlineData("[]x].md", "].md x.md", "y.md")]
    [InlineData("[a-].md", "a.md -.md", "b.md")]
    [InlineData("*.{md,txt}", "a.md x/a.txt", "a.mdx a.{md,txt}")]
    [InlineData("{news,sport/{home,away}}/*.md", "news/a.md sport/home/a.md sport/away/a.md", "sport/a.md away/a.md")]
    [InlineData("{a}.md", "a.md", "{a}.md")]
    [InlineData("a{,b}.md", "a.md ab.md", "b.md")]
    [InlineData("[{].md", "{.md", "a.md")]
    [InlineData("a+(b).md", "a+(b).md", "ab.md")]
    [InlineData("News/*.md", "News/a.md", "news/a.md")]
    public void Patterns_match_as_in_gitignore(string pattern, string matching, string others)
    {
        var glob = Glob.Parse(pattern, out var error);
        Assert.Null(error);
        foreach (var path in matching.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(glob!.IsMatch(path), $"{pattern} should match {path}");
            Assert.True(glob.IsMatch("./" + path), $"{pattern} should match ./{path}");
        }

        foreach (var path in others.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.False(glob!.IsMatch(path), $"{pattern} should not match {path}");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("[abc", "']'")]
    [InlineData("[", "']'")]
    [InlineData("[]", "']'")]
    [InlineData("[!]", "']'")]
    [InlineData("{a,b", "'}'")]
    [InlineData("!a", "exclude")]
    [InlineData(@"a\b", "'/'")]
    [InlineData("../a", "'..'")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "spellings")]
    public void A_pattern_that_cannot_work_says_why(string pattern, string says)
    {
        Assert.Null(Glob.Parse(pattern, out var error));
        Assert.Contains(says, error);
    }

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_its_length_times_the_path()
    {
        foreach (var unit in (string[])["*a", "**/", "**a", "?*", "[a-z]*"])
        {
            var pattern = string.Concat(Enumerable.Repeat(unit, 490 / unit.Length)) + "z";
            Assert.InRange(Growth.StepCounter.Of(Growth.CountedRun.Glob, pattern, new string('a', 500)).Steps, 0, 490 * 500 * 10);
        }

        foreach (
            var hostile in (string[])
                [
                    new('{', 400),
                    new('[', 400),
                    string.Concat(Enumerable.Repeat("{", 200)) + string.Concat(Enumerable.Repeat("}", 200)),
                    string.Concat(Enumerable.Repeat("{a,", 100)) + new string('}', 100),
                ]
        )
            Assert.InRange(Growth.StepCounter.Of(Growth.CountedRun.Glob, hostile, "a").Steps, 0, 400 * 500);
    }
}
